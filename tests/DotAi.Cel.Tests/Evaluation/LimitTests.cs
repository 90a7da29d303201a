using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Evaluation;

public sealed class LimitTests
{
    private const string Cubic = "lists.range(300).all(x, lists.range(300).all(y, lists.range(300).all(z, x + y + z >= 0)))";

    [Fact]
    public void Work_beyond_the_cost_limit_ends_with_an_error_that_nothing_absorbs()
    {
        var result = Sample.Run($"{Cubic} || true");
        result.Error!.Message.ShouldBe("operation cancelled: actual cost limit exceeded");
        result.Cost.ShouldBeGreaterThan(CelLimits.KubernetesCost);
    }

    [Fact]
    public void A_caller_can_give_each_evaluation_what_is_left_of_a_budget()
    {
        var program = Sample.Everything.Compile("[1, 2, 3].all(x, x > 0)").Program!;
        var full = program.Evaluate(new CelBindings(), TestContext.Current.CancellationToken);
        full.IsTrue.ShouldBeTrue();
        program.Evaluate(new CelBindings(), full.Cost, TestContext.Current.CancellationToken).IsTrue.ShouldBeTrue();
        program.Evaluate(new CelBindings(), full.Cost - 1, TestContext.Current.CancellationToken).IsError.ShouldBeTrue();
    }

    [Theory]
    [InlineData("lists.range(1000000000000)")]
    [InlineData("cel.bind(a, '0123456789', cel.bind(a, a.replace('', a), cel.bind(a, a.replace('', a), cel.bind(a, a.replace('', a), a.replace('', a)))))")]
    [InlineData("cel.bind(a, lists.range(100000), cel.bind(a, a + a, cel.bind(a, a + a, cel.bind(a, a + a, cel.bind(a, a + a, cel.bind(a, a + a, a + a))))))")]
    [InlineData("lists.range(100000).map(x, lists.range(100000))")]
    public void What_would_take_too_much_memory_is_stopped_before(string expression) =>
        Sample.Error(expression).ShouldBe("operation cancelled: actual cost limit exceeded");

    [Fact]
    public void Cancellation_is_noticed_inside_a_loop()
    {
        using var source = new CancellationTokenSource();
        var stop = CelFunction.Global("stop", "-> bool", (_, _) =>
        {
            source.Cancel();
            return CelValue.Of(true);
        });
        var program = Sample.Everything.WithLibrary(new CelLibrary("test", stop)).Compile("lists.range(1000).all(x, stop())").Program!;
        Should.Throw<OperationCanceledException>(() => program.Evaluate(new CelBindings(), source.Token));
    }

    [Fact]
    public void A_token_cancelled_before_is_noticed() =>
        Should.Throw<OperationCanceledException>(() => Sample.Everything.Compile("1").Program!.Evaluate(new CelBindings(), new CancellationToken(canceled: true)));
}
