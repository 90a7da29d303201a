namespace DotAi.Cel.Tests.Differential;

/// <summary>The templates of generated expressions; &lt;t&gt; stands for an expression of type t.</summary>
internal sealed class Productions(Random random)
{
    private static readonly Dictionary<char, string[]> Leaves = new()
    {
        ['b'] = ["true", "false", "object.b", "object.spec.hostNetwork", "has(object.n)", "has(object.spec.initContainers)", "has(object.zz)", "has(object.metadata.labels.app)", "object.z == null"],
        ['i'] = ["0", "1", "-1", "7", "object.i", "object.spec.replicas", "object.big", "9223372036854775807", "0x1F", "object.ints.size()", "size(object.s)"],
        ['u'] = ["0u", "1u", "42u", "18446744073709551615u"],
        ['d'] = ["0.5", "-1.0", "1e3", "object.d", "2.0", "1e308"],
        ['s'] = ["'a'", "''", "'web'", "object.s", "object.metadata.name", "'😀é'", "object.ts", "object.ip", "object.url", "'a,b,,c'", "r'a\\d'", "object.kind"],
        ['y'] = ["b'abc'", "b'\\xff'", "bytes(object.s)"],
        ['I'] = ["[]", "[1, 2, 3]", "object.ints", "[3, 1, 2, 1]"],
        ['S'] = ["[]", "['a', 'b']", "object.strs", "['web', 'db', 'web']"],
        ['m'] = ["{}", "{'a': 1}", "object.map", "object.metadata.labels", "{1: 'x', 2: 'y'}"],
        ['t'] = ["timestamp('2024-02-29T12:30:45.123Z')", "timestamp(object.ts)", "timestamp(0)", "timestamp('9999-12-31T23:59:59Z')"],
        ['r'] = ["duration('90s')", "duration(object.du)", "duration('-1h')", "duration('0.5ms')"],
        ['q'] = ["quantity('512Mi')", "quantity('1.5')", "quantity('100m')", "quantity(object.s)"],
        ['n'] = ["object.n", "object.z", "object.map.c", "object.mixed[0]", "dyn(1)", "dyn('x')", "object.spec.containers[0].resources", "object.metadata.labels['tier']", "dyn(2.0)", "dyn(3u)"],
        ['o'] = ["optional.of(1)", "optional.none()", "object.?n", "object.?zz", "object.?spec.?containers", "object.metadata.?labels[?'app']", "[1][?0]", "optional.ofNonZeroValue(0)"],
    };

    private static readonly Dictionary<char, string[]> Inners = new()
    {
        ['b'] =
        [
            "<b> && <b>", "<b> || <b>", "!<b>", "(<b> ? <b> : <b>)", "<i> < <i>", "<i> == <i>", "<d> >= <d>", "<i> < <d>", "<u> <= <i>", "<s> == <s>", "<s> != <s>",
            "<s> < <s>", "<n> == <i>", "<n> == <s>", "<n> == <n>", "<n> > <i>", "<i> in <I>", "<s> in <S>", "<s> in <m>", "<n> in object.mixed", "<s>.contains(<s>)",
            "<s>.startsWith(<s>)", "<s>.endsWith(<s>)", "<s>.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$')", "<s>.matches('(?i)w.b|é+')", "<s>.matches(<s>)", "<I> == <I>", "<S> == <S>",
            "<m> == <m>", "<t> < <t>", "<r> > <r>", "<q>.isGreaterThan(<q>)", "<q> == <q>", "<q>.compareTo(<q>) == <i>", "<o>.hasValue()", "<o>.orValue(<n>) == <n>", "<o> == <o>",
            "type(<n>) == string", "type(<i>) == int", "type(<n>) == type(<n>)", "isQuantity(<s>)", "isIP(<s>)", "isURL(<s>)", "isCIDR(<s>)", "isSemver(<s>)", "sets.contains(<I>, <I>)",
            "sets.intersects(<S>, <S>)", "sets.equivalent(<I>, <I>)", "<I>.isSorted()", "<y> == <y>", "bool(<s>)", "has(object.spec.securityContext.runAsNonRoot)", "<n>.all(x, x == <n>)",
            "ip(object.ip).isGlobalUnicast()", "cidr('10.0.0.0/8').containsIP(object.ip)", "url(object.url).getHost() == <s>", "semver(object.ver).isLessThan(semver('2.0.0'))",
            "has(<n>.k)", "has(object.map.c)", "<n>.k == 1", "object.spec.containers.all(c, has(c.resources) && c.image.endsWith(':latest'))",
            "object.spec.containers.exists(c, c.?securityContext.?privileged.orValue(false))", "object.spec.?initContainers.orValue([]).all(c, !c.image.contains('latest'))",
            "object.spec.containers.all(c, has(c.ports) ? c.ports.all(p, p.containerPort < 65536) : true)", "format.dns1123Label().validate(<s>).hasValue()", "<S> == <S>.distinct()",
            "object.spec.containers.all(c, quantity(c.resources.limits.memory).isLessThan(quantity('1Gi')))", "request.operation == <s>", "<d> == <d>", "<b> == <b>", "<b> != <b>",
        ],
        ['i'] =
        [
            "(<i> + <i>)", "(<i> - <i>)", "(<i> * <i>)", "(<i> / <i>)", "(<i> % <i>)", "-<i>", "size(<s>)", "<I>.size()", "<S>.size()", "<m>.size()", "int(<s>)", "int(<d>)", "int(<u>)", "<I>[<i>]",
            "<s>.indexOf(<s>)", "<s>.lastIndexOf(<s>)", "<s>.indexOf(<s>, <i>)", "<I>.sum()", "<I>.max()", "<I>.min()", "<I>.indexOf(<i>)", "<t>.getFullYear()", "<t>.getMonth()", "<t>.getDayOfYear()",
            "<t>.getHours('America/New_York')", "<t>.getDayOfWeek('+05:30')", "<t>.getDate()", "<r>.getSeconds()", "<r>.getMilliseconds()", "int(<t>)", "(<b> ? <i> : <i>)", "<q>.asInteger()",
            "semver(object.ver).major()", "size(<y>)", "<n>.size()", "<I>.last().orValue(<i>)", "sign(<q>)", "lists.range(<i>).size()", "ip(object.ip).family()",
        ],
        ['u'] = ["(<u> + <u>)", "(<u> - <u>)", "(<u> * <u>)", "(<u> / <u>)", "(<u> % <u>)", "uint(<i>)", "uint(<d>)", "uint(<s>)"],
        ['d'] = ["(<d> + <d>)", "(<d> - <d>)", "(<d> * <d>)", "(<d> / <d>)", "double(<i>)", "double(<s>)", "double(<u>)", "-<d>", "<q>.asApproximateFloat()"],
        ['s'] =
        [
            "(<s> + <s>)", "string(<i>)", "string(<d>)", "string(<b>)", "string(<t>)", "string(<r>)", "string(<y>)", "<s>.charAt(<i>)", "<s>.substring(<i>)", "<s>.substring(<i>, <i>)", "<s>.replace(<s>, <s>)",
            "<s>.replace(<s>, <s>, <i>)", "<s>.lowerAscii()", "<s>.upperAscii()", "<s>.trim()", "<S>.join(<s>)", "<S>.join()", "'%s and %d'.format([<s>, <i>])", "'%s'.format([<n>])", "'%.2f|%x'.format([<d>, <i>])",
            "'%s'.format([<I>])", "strings.quote(<s>)", "<s>.find('[a-z]+')", "<S>[<i>]", "(<b> ? <s> : <s>)", "url(object.url).getPort()", "<s>.split(<s>)[0]", "object.metadata.labels['app']", "string(ip(object.ip))",
        ],
        ['y'] = ["(<y> + <y>)", "bytes(<s>)"],
        ['I'] = ["[<i>, <i>]", "(<I> + <I>)", "<I>.sort()", "<I>.reverse()", "<I>.distinct()", "<I>.slice(<i>, <i>)", "[<i>, ?<o>]", "<I>.sortBy(e, -e)", "[<I>, <I>].flatten()", "lists.range(3)"],
        ['S'] = ["[<s>, <s>]", "(<S> + <S>)", "<s>.split(<s>)", "<s>.split(',', <i>)", "<S>.sort()", "<S>.reverse()", "<S>.distinct()", "<s>.findAll('[a-z]')", "<s>.findAll('a*', <i>)"],
        ['m'] = ["{<s>: <i>}", "{<s>: <i>, <s>: <i>}", "<m>.transformMap(k, v, v)", "<I>.transformMap(k, v, v * 2)", "{?'a': <o>}"],
        ['t'] = ["(<t> + <r>)", "(<t> - <r>)", "timestamp(<i>)", "timestamp(<s>)"],
        ['r'] = ["(<r> + <r>)", "(<r> - <r>)", "(<t> - <t>)", "duration(<s>)"],
        ['q'] = ["<q>.add(<q>)", "<q>.sub(<i>)", "quantity(string(<i>))", "quantity(string(<d>))"],
        ['n'] = ["<m>['a']", "<n>.k", "<n>[0]", "dyn(<i>)", "dyn(<s>)", "dyn(<I>)", "<o>.value()", "(<n> + <i>)", "object.mixed[<i>]", "(<b> ? <n> : <n>)", "dyn(<d>)", "[<n>][0]"],
        ['o'] = ["optional.of(<i>)", "<o>.or(<o>)", "<o>.optMap(x, x)", "<o>.optFlatMap(x, optional.of(x))", "<I>[?<i>]", "<m>[?<s>]", "<n>.?k", "<I>.first()", "optional.ofNonZeroValue(<s>)", "<o>.?k"],
    };

    internal string Leaf(char type) => Pick(Leaves[type]);

    internal string Inner(char type) => random.Next(5) == 0 ? Leaf(type) : Pick(Inners[type]);

    private string Pick(string[] options) => options[random.Next(options.Length)];
}
