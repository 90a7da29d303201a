namespace DotAi.Kubernetes.Yaml;

/// <summary>Sets of the keys of the mappings being read, reused from one mapping to the next.</summary>
internal sealed class KeySets
{
    private const int LargestKept = 256;
    private readonly Stack<HashSet<string>> _free = new();

    public HashSet<string> Rent() => _free.TryPop(out var set) ? set : new HashSet<string>(StringComparer.Ordinal);

    public void Return(HashSet<string> set)
    {
        // Clearing costs the set's capacity, so one huge mapping must not slow every small one after it.
        if (set.Count > LargestKept)
        {
            return;
        }

        set.Clear();
        _free.Push(set);
    }
}
