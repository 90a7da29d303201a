using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Capabilities.Scanning;

/// <summary>
/// What a watch on custom resource definitions reported and no scan has dealt with yet: by name, whether the kind should be
/// served. Reported by one task, taken by another.
/// </summary>
internal sealed class DefinitionChanges
{
    private readonly Lock _gate = new();
    private readonly ScanSignal _signal = new();
    private Dictionary<string, bool> _served = new(StringComparer.Ordinal);

    public void Add(WatchEvent change)
    {
        if (change is { Object: { } definition } && NameOf(definition) is { } name)
        {
            lock (_gate)
            {
                Expect(name, change.Type is WatchEventType.Deleted, definition);
            }
        }

        _signal.Raise();
    }

    public Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken) => _signal.WaitAsync(atMost, time, cancellationToken);

    public IReadOnlyDictionary<string, bool> Take()
    {
        lock (_gate)
        {
            var taken = _served;
            _served = new(StringComparer.Ordinal);
            return taken;
        }
    }

    private void Expect(string name, bool deleted, JsonElement definition)
    {
        if (deleted)
        {
            _served[name] = false;
        }
        else if (IsEstablished(definition))
        {
            _served[name] = true;
        }
        else
        {
            // Just created: whether it will be served is told by a later change.
            _served.Remove(name);
        }
    }

    private static string? NameOf(JsonElement definition) =>
        definition.ValueKind is JsonValueKind.Object && definition.TryGetProperty("metadata", out var metadata)
        && metadata.ValueKind is JsonValueKind.Object && metadata.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String
            ? name.GetString()
            : null;

    private static bool IsEstablished(JsonElement definition) =>
        definition.TryGetProperty("status", out var status) && status.ValueKind is JsonValueKind.Object
        && status.TryGetProperty("conditions", out var conditions) && conditions.ValueKind is JsonValueKind.Array
        && conditions.EnumerateArray().Any(condition => condition.ValueKind is JsonValueKind.Object
            && condition.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && type.ValueEquals("Established")
            && condition.TryGetProperty("status", out var value) && value.ValueKind is JsonValueKind.String && value.ValueEquals("True"));
}
