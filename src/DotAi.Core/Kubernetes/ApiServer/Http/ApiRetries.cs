using Polly;
using Polly.Retry;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>Sends again what may be sent again, with growing, jittered pauses, or after as long as the server asked for.</summary>
internal sealed class ApiRetries(TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    // About 3 and 60 seconds in all.
    private readonly ResiliencePipeline<ApiResponse> _standard = Build(attempts: 3, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(2), time);
    private readonly ResiliencePipeline<ApiResponse> _patient = Build(attempts: 12, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(8), time);

    public ValueTask<ApiResponse> RunAsync(RetryMode mode, Func<CancellationToken, ValueTask<ApiResponse>> send, CancellationToken cancellationToken) => mode switch
    {
        RetryMode.Standard => _standard.ExecuteAsync(send, cancellationToken),
        RetryMode.Patient => _patient.ExecuteAsync(send, cancellationToken),
        _ => send(cancellationToken),
    };

    private static ResiliencePipeline<ApiResponse> Build(int attempts, TimeSpan delay, TimeSpan maxDelay, TimeProvider time) =>
        new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome is { Exception: ServerUnreachableException } or { Result.IsTransient: true }),
                MaxRetryAttempts = attempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = delay,
                MaxDelay = maxDelay,
                DelayGenerator = static arguments => ValueTask.FromResult(Bounded(arguments.Outcome.Result?.RetryAfter)),
            })
            .Build();

    private static TimeSpan? Bounded(TimeSpan? asked) => asked > LongestPause ? LongestPause : asked;
}
