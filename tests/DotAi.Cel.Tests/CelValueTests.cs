namespace DotAi.Cel.Tests;

public sealed class CelValueTests
{
    [Fact]
    public void Values_come_back_as_they_went_in()
    {
        CelValue.Of(true).AsBool().ShouldBeTrue();
        CelValue.Of(-5L).AsInt().ShouldBe(-5);
        CelValue.Of(ulong.MaxValue).AsUInt().ShouldBe(ulong.MaxValue);
        CelValue.Of(1.5).AsDouble().ShouldBe(1.5);
        CelValue.Of("é").AsString().ShouldBe("é");
        CelValue.Of(new byte[] { 1, 2 }).AsBytes().ToArray().ShouldBe([1, 2]);
        var moment = new DateTimeOffset(1960, 2, 29, 23, 0, 0, 250, TimeSpan.FromHours(2));
        CelValue.Of(moment).AsTimestamp().ShouldBe(moment);
        CelValue.Of(TimeSpan.FromMinutes(-1.5)).AsDuration().ShouldBe(TimeSpan.FromMinutes(-1.5));
        CelValue.OptionalOf(CelValue.Null).HasOptionalValue.ShouldBeTrue();
        CelValue.None.HasOptionalValue.ShouldBeFalse();
        CelValue.OptionalOf(CelValue.None).OptionalContent.ShouldBe(CelValue.None);
        default(CelValue).ShouldBe(CelValue.Null);
    }

    [Fact]
    public void Asking_for_another_kind_says_which_kind_it_is() =>
        Should.Throw<InvalidOperationException>(() => CelValue.Of(1L).AsString()).Message.ShouldBe("The value is Int, not String.");

    [Fact]
    public void Equal_values_have_equal_hashes()
    {
        CelValue[] ones = [CelValue.Of(1L), CelValue.Of(1UL), CelValue.Of(1.0)];
        foreach (var left in ones)
        {
            foreach (var right in ones)
            {
                left.ShouldBe(right);
                left.GetHashCode().ShouldBe(right.GetHashCode());
            }
        }

        (CelValue.Of("1") == ones[0]).ShouldBeFalse();
        (CelValue.Of(CelList.Of(ones)) == CelValue.Of(CelList.Of(ones[2], ones[1], ones[0]))).ShouldBeTrue();
    }

    [Fact]
    public void A_caller_adds_functions_of_its_own()
    {
        var twice = CelFunction.Member("twice", "string -> string", (_, a) => CelValue.Of(a[0].AsString() + a[0].AsString()));
        var pick = CelFunction.Global("shop.pick", "list(A), A -> A", (_, a) => a[0].AsList().Count > 0 ? a[0].AsList()[0] : a[1]);
        var environment = CelEnvironment.Standard.WithLibrary(new CelLibrary("shop", twice, pick));
        var program = environment.Compile("shop.pick(['a'.twice()], 'b')").Program.ShouldNotBeNull();
        program.ResultType.ShouldBe(CelType.String);
        program.Evaluate(new CelBindings(), TestContext.Current.CancellationToken).Value.ShouldBe(CelValue.Of("aa"));
        environment.Compile("shop.pick([1], 'b') == 1").Issues.ShouldNotBeEmpty();
        Should.Throw<ArgumentException>(() => CelFunction.Global("f", "int, int", (_, _) => default));
    }

    [Fact]
    public void A_program_tells_its_source_its_variables_and_what_it_used()
    {
        var environment = CelEnvironment.Standard.WithVariable("a", CelType.Int).WithVariable("b.c", CelType.Int).WithVariable("unused", CelType.Int);
        var program = environment.Compile("a + b.c").Program.ShouldNotBeNull();
        program.Source.ShouldBe("a + b.c");
        program.Variables.ShouldBe(["a", "b.c"]);
        var result = program.Evaluate(new CelBindings().With("a", CelValue.Of(1)).With("b.c", CelValue.Of(2)), TestContext.Current.CancellationToken);
        (result.Value, result.Cost).ShouldBe((CelValue.Of(3), 3));
        program.Evaluate(new CelBindings().With("a", CelValue.Of(1)), TestContext.Current.CancellationToken).Error!.Message.ShouldBe("no such attribute(s): b.c");
    }
}
