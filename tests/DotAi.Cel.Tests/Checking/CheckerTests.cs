using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Checking;

public sealed class CheckerTests
{
    private static readonly CelEnvironment Typed = CelEnvironment.Standard
        .WithTypes(new ShopTypes())
        .WithVariable("order", CelType.Object("Order"))
        .WithVariable("total", CelType.Int);

    [Theory]
    [InlineData("order.items[0].price + total", "int")]
    [InlineData("order.?note", "optional_type(string)")]
    [InlineData("order.extra.anything.at.all", "dyn")]
    [InlineData("has(order.note)", "bool")]
    [InlineData("order.items.map(i, i.name)", "list(string)")]
    [InlineData("order.items.filter(i, i.price > 1)", "list(Item)")]
    [InlineData("{'a': order.items}", "map(string, list(Item))")]
    [InlineData("[1, 'a']", "list(dyn)")]
    [InlineData("[]", "list(dyn)")]
    [InlineData("total > 0 ? [1] : []", "list(int)")]
    [InlineData("optional.of(total).orValue(0)", "int")]
    [InlineData("type(total)", "type(int)")]
    public void Types_are_deduced(string expression, string type) =>
        Typed.Compile(expression).Program.ShouldNotBeNull().ResultType.ToString().ShouldBe(type);

    [Theory]
    [InlineData("order.itmes", "undefined field 'itmes'; did you mean 'items'?")]
    [InlineData("order.items[0].cost", "undefined field 'cost'")]
    [InlineData("order.items.all(i, i.nmae == '')", "undefined field 'nmae'; did you mean 'name'?")]
    [InlineData("ordr.items", "undeclared reference to 'ordr' (in container ''); did you mean 'order'?")]
    [InlineData("sze(order.items)", "undeclared reference to 'sze' (in container ''); did you mean 'size'?")]
    [InlineData("total + 'x'", "found no matching overload for '_+_' applied to '(int, string)'")]
    [InlineData("total.startsWith('x')", "found no matching overload for 'startsWith' applied to 'int.(string)'")]
    [InlineData("total && true", "found no matching overload for '_&&_' applied to '(bool, int)'")]
    [InlineData("total.all(x, true)", "expression of type 'int' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [InlineData("total.field", "type 'int' does not support field selection")]
    [InlineData("order.items == total", "found no matching overload for '_==_' applied to '(list(Item), int)'")]
    [InlineData("Order{id: 1}", "undeclared reference to 'Order' (in container ''): messages cannot be constructed")]
    public void A_type_error_says_what_does_not_fit(string expression, string problem) =>
        Typed.Compile(expression).Issues[0].Message.ShouldBe(problem);

    [Fact]
    public void All_type_errors_are_reported_in_the_order_of_the_text() =>
        Typed.Compile("nope + 1 > 0 && order.itmes.size() == 0 && total == 'a'").Issues.Select(i => i.Column).ShouldBe([1, 22, 50]);

    [Fact]
    public void A_macro_variable_hides_a_declared_one() => Sample.IsTrue("[true].all(object, object)");

    [Fact]
    public void Names_are_looked_up_from_the_container_outwards()
    {
        var environment = CelEnvironment.Standard.WithContainer("a.b").WithVariable("a.x", CelType.Int).WithVariable("x", CelType.String);
        environment.Compile("x").Program!.ResultType.ShouldBe(CelType.Int);
        environment.Compile(".x").Program!.ResultType.ShouldBe(CelType.String);
    }

    [Fact]
    public void Without_the_check_a_type_error_is_an_evaluation_error() =>
        Sample.Error("1 + 'a'", CelEnvironment.Standard.WithoutTypeCheck()).ShouldBe("no such overload");

    [Fact]
    public void Kubernetes_wants_literals_of_one_type() =>
        Sample.Issues("[1, 'a'] == []", Sample.Admission)[0].Message.ShouldBe("expected type 'int' but found 'string'");

    [Theory]
    [InlineData("timestamp('soon') == timestamp(0)", "invalid timestamp argument")]
    [InlineData("duration('1 hour') == duration('1h')", "invalid duration argument")]
    [InlineData("object.s.matches('(?=x)')", "invalid matches argument")]
    [InlineData("'%d'.format(['x']) == ''", "error during formatting: decimal clause can only be used on integers, was given string")]
    [InlineData("'%s %s'.format(['x']) == ''", "index 1 out of range")]
    [InlineData("int('x') == 1", "program instantiation failed")]
    public void Kubernetes_checks_literal_arguments(string expression, string problem) =>
        Sample.Issues(expression, Sample.Admission)[0].Message.ShouldStartWith(problem);

    private sealed class ShopTypes : ICelTypeProvider
    {
        private static readonly Dictionary<string, Dictionary<string, CelType>> Fields = new(StringComparer.Ordinal)
        {
            ["Order"] = new(StringComparer.Ordinal) { ["items"] = CelType.List(CelType.Object("Item")), ["note"] = CelType.String, ["extra"] = CelType.Dyn },
            ["Item"] = new(StringComparer.Ordinal) { ["name"] = CelType.String, ["price"] = CelType.Int },
        };

        public CelType? FindField(string objectType, string field) => Fields[objectType].GetValueOrDefault(field);

        public IReadOnlyCollection<string> FieldsOf(string objectType) => Fields[objectType].Keys;
    }
}
