using DotAi.Cel.Checking;

namespace DotAi.Cel.Tests.Checking;

public sealed class TypeMatchingTests
{
    private static readonly CelType A = CelType.Parameter("A");

    [Fact]
    public void A_variable_takes_the_type_it_meets_and_keeps_it()
    {
        var matching = new TypeMatching();
        matching.AreAssignable([CelType.List(CelType.Int)], [CelType.List(A)]).ShouldBeTrue();
        matching.Resolve(CelType.Map(A, A), unknownToDyn: false).ShouldBe(CelType.Map(CelType.Int, CelType.Int));
        matching.IsAssignable(CelType.String, A).ShouldBeFalse();
    }

    [Fact]
    public void A_variable_becomes_more_general_when_it_meets_dyn()
    {
        var matching = new TypeMatching();
        matching.AreAssignable([CelType.Int, CelType.Dyn], [A, A]).ShouldBeTrue();
        matching.Resolve(A, unknownToDyn: false).ShouldBe(CelType.Dyn);
    }

    [Fact]
    public void Nothing_is_learned_from_a_match_that_fails()
    {
        var matching = new TypeMatching();
        matching.AreAssignable([CelType.Int, CelType.String], [A, CelType.Int]).ShouldBeFalse();
        matching.Resolve(A, unknownToDyn: true).ShouldBe(CelType.Dyn);
    }

    [Fact]
    public void A_variable_never_contains_itself()
    {
        var matching = new TypeMatching();
        matching.IsAssignable(CelType.List(A), A).ShouldBeFalse();
    }

    [Fact]
    public void Null_fits_where_a_value_may_be_absent()
    {
        var matching = new TypeMatching();
        CelType[] absent = [CelType.Nullable(CelType.Int), CelType.Object("X"), CelType.Duration, CelType.Timestamp, CelType.Optional(CelType.Int), CelType.Dyn, CelType.Null];
        absent.ShouldAllBe(t => matching.IsAssignable(t, CelType.Null));
        CelType[] present = [CelType.Int, CelType.String, CelType.Bool, CelType.List(CelType.Int), CelType.Map(CelType.String, CelType.Int)];
        present.ShouldAllBe(t => !matching.IsAssignable(t, CelType.Null));
    }

    [Fact]
    public void Assignability_of_types_without_variables_goes_both_ways()
    {
        var random = new Random(4);
        for (var i = 0; i < 5_000; i++)
        {
            var (left, right) = (Next(random, 3), Next(random, 3));
            new TypeMatching().IsAssignable(left, right).ShouldBe(new TypeMatching().IsAssignable(right, left), $"{left} and {right}");
            new TypeMatching().IsAssignable(left, left).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("string, int -> list(string)", "list(string)")]
    [InlineData("-> optional(A)", "optional_type(A)")]
    [InlineData("map(string, list(dyn)), type(A) -> kubernetes.Quantity", "kubernetes.Quantity")]
    [InlineData("pair(int, A) -> pair(A, int)", "pair(A, int)")]
    public void Signatures_are_read(string signature, string result) => SignatureReader.Read(signature).Result.ToString().ShouldBe(result);

    [Theory]
    [InlineData("int")]
    [InlineData("list(int, int) -> int")]
    [InlineData("int(string) -> int")]
    public void A_signature_that_makes_no_sense_is_refused(string signature) => Should.Throw<ArgumentException>(() => SignatureReader.Read(signature));

    private static CelType Next(Random random, int depth) => random.Next(depth == 0 ? 6 : 9) switch
    {
        0 => CelType.Int,
        1 => CelType.String,
        2 => CelType.Dyn,
        3 => CelType.Null,
        4 => CelType.Nullable(CelType.Int),
        5 => CelType.Object("X"),
        6 => CelType.List(Next(random, depth - 1)),
        7 => CelType.Map(CelType.String, Next(random, depth - 1)),
        _ => CelType.Optional(Next(random, depth - 1)),
    };
}
