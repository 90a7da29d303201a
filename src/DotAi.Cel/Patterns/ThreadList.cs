namespace DotAi.Cel.Patterns;

/// <summary>The threads of one position, in order of preference: a state and where its match began.</summary>
internal ref struct ThreadList(Span<int> storage)
{
    private readonly Span<int> _storage = storage;

    internal int Count { get; private set; }

    internal readonly (int State, int Start) this[int index] => (_storage[index * 2], _storage[(index * 2) + 1]);

    internal void Clear() => Count = 0;

    internal void Add(int state, int start)
    {
        _storage[Count * 2] = state;
        _storage[(Count * 2) + 1] = start;
        Count++;
    }
}
