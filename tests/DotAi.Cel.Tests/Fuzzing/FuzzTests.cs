using System.Diagnostics;
using System.Text.Json;
using DotAi.Cel.Kubernetes;
using DotAi.Cel.Tests.Differential;
using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Fuzzing;

public sealed class FuzzTests
{
    private const int SmallStack = 1 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly CelEnvironment[] Environments =
    [
        AdmissionEnvironment.Create(new AdmissionOptions()).WithLibrary(CelLibrary.Bindings).WithLibrary(CelLibrary.Math).WithLibrary(CelLibrary.Encoders),
        CelEnvironment.Standard.WithLibrary(CelLibrary.Strings).WithLibrary(CelLibrary.Lists).WithLibrary(CelLibrary.Bindings)
            .WithLibrary(CelLibrary.TwoVariableComprehensions).WithVariable("object", CelType.Dyn).WithoutTypeCheck(),
    ];

    [Fact]
    public void Any_text_is_answered_without_an_exception() => Fuzz(seed: 7, inputs: 20_000);

    [Fact]
    public void A_million_texts_are_answered_without_an_exception()
    {
        Assert.SkipUnless(LongRun.IsWanted, LongRun.Reason);
        Fuzz(LongRun.Seed, inputs: 1_000_000);
    }

    [Fact]
    public void Bombs_of_any_size_are_answered_on_a_small_stack() => OnSmallStack(() =>
    {
        var generator = new InputGenerator(new Random(3));
        using var document = JsonDocument.Parse("{}");
        foreach (var size in (int[])[1, 10, 100, 249, 250, 251, 1_000, 20_000])
        {
            for (var i = 0; i < 60; i++)
            {
                Answer(generator.Bomb(size), document.RootElement);
            }
        }
    });

    [Fact]
    public void Data_nested_beyond_the_stack_is_an_error()
    {
        var text = new string('[', 100_000) + new string(']', 100_000);
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 200_000 });
        using var other = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 200_000 });
        var program = CelEnvironment.Standard.WithVariable("a", CelType.Dyn).WithVariable("b", CelType.Dyn).Compile("a == b").Program!;
        CelResult result = default;
        OnSmallStack(() => result = program.Evaluate(new CelBindings().With("a", document.RootElement).With("b", other.RootElement), CancellationToken.None));
        result.Error.ShouldBe(new CelError("the data is nested too deeply"));
    }

    private static void Fuzz(int seed, int inputs) => OnSmallStack(() =>
    {
        var random = new Random(seed);
        var generator = new InputGenerator(random);
        using var document = JsonDocument.Parse(new ObjectGenerator(random).Next().ToJsonString());
        for (var i = 0; i < inputs; i++)
        {
            Answer(generator.Next(), document.RootElement);
        }
    });

    private static void Answer(string input, JsonElement target)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            foreach (var environment in Environments)
            {
                var compilation = environment.Compile(input);
                compilation.Succeeded.ShouldBe(compilation.Issues.Count == 0);
                _ = compilation.Program?.Evaluate(new CelBindings().With("object", target), CancellationToken.None).ToString();
            }
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Input of {input.Length}: {input[..Math.Min(input.Length, 2000)]}", exception);
        }

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Longest, input);
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), SmallStack);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException("The run on the small stack failed.", failure);
        }
    }
}
