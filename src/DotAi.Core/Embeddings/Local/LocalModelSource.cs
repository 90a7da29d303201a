using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Loads the model at first use and keeps it. A load that failed is repeated when the model is asked for half a minute later or
/// after that, so a model that is restored or repaired comes into use without a restart.
/// </summary>
internal sealed partial class LocalModelSource(IOptions<EmbeddingOptions> options, TimeProvider time, ILogger<LocalModelSource> logger)
{
    public static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private Task<ModelLoad>? _load;
    private long _startedAt;

    public Task<ModelLoad> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_load is null || (HasFailed(_load) && time.GetElapsedTime(_startedAt) >= RetryInterval))
            {
                _startedAt = time.GetTimestamp();
                _load = Task.Run(Load, CancellationToken.None);
            }

            return _load.WaitAsync(cancellationToken);
        }
    }

    private static bool HasFailed(Task<ModelLoad> load) =>
        load is { IsCompleted: true, IsCompletedSuccessfully: false } or { IsCompletedSuccessfully: true, Result.Model: null };

    private ModelLoad Load()
    {
        var folder = ModelLocator.Find(options.Value, AppContext.BaseDirectory);
        try
        {
            var start = time.GetTimestamp();
            var model = ModelLoader.Load(folder);
            LogLoaded(ModelPackage.Name, folder, time.GetElapsedTime(start).TotalMilliseconds);
            return new ModelLoad(model, EncoderAvailability.Available);
        }
        catch (ModelUnavailableException unavailable)
        {
            LogUnavailable(unavailable, unavailable.Message, folder, unavailable.Remedy);
            return new ModelLoad(Model: null, EncoderAvailability.Unavailable(unavailable.Message, unavailable.Remedy));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded encoder {Encoder} from {Folder} in {Milliseconds:F0} ms")]
    private partial void LogLoaded(string encoder, string folder, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search works with words only: {Reason} Model folder: {Folder}. {Remedy}")]
    private partial void LogUnavailable(Exception exception, string reason, string folder, string remedy);
}
