using System.Buffers;

namespace DotAi.Cel.Patterns;

/// <summary>Runs an automaton over a text once, all its threads side by side in order of preference.</summary>
internal ref struct PikeMachine
{
    private readonly RegexInstruction[] _program;
    private readonly string _text;
    private readonly int[] _rented;
    private readonly Span<int> _marks;
    private readonly Span<int> _pending;
    private ThreadList _current;
    private ThreadList _next;
    private int _mark;

    internal PikeMachine(RegexInstruction[] program, string text)
    {
        _program = program;
        _text = text;
        var size = program.Length;
        _rented = ArrayPool<int>.Shared.Rent(size * 7);
        _marks = _rented.AsSpan(0, size);
        _marks.Clear();
        _pending = _rented.AsSpan(size, size * 2);
        _current = new ThreadList(_rented.AsSpan(size * 3, size * 2));
        _next = new ThreadList(_rented.AsSpan(size * 5, size * 2));
    }

    public readonly void Dispose() => ArrayPool<int>.Shared.Return(_rented);

    /// <summary>The leftmost match from a position on; with <paramref name="firstWins"/> any match, as soon as one is known.</summary>
    internal (int Start, int End)? Run(int from, bool firstWins)
    {
        (int Start, int End)? found = null;
        var anchored = _program[0] is { Operation: RegexOperation.Assert, Assertion: AssertionKind.BeginText };
        _current.Clear();
        for (var position = from; ;)
        {
            if (found is null && (!anchored || position == 0))
            {
                // Threads of this position are already marked, so a later start cannot displace an earlier one.
                _mark = position == from ? 1 : _mark;
                Follow(ref _current, 0, position, position);
            }

            if (_current.Count == 0 && (found is not null || anchored))
            {
                return found;
            }

            var rune = RuneAt(position, out var width);
            _mark++;
            _next.Clear();
            for (var i = 0; i < _current.Count; i++)
            {
                var (state, start) = _current[i];
                ref readonly var instruction = ref _program[state];
                if (instruction.Operation == RegexOperation.Match)
                {
                    found = (start, position);
                    break;
                }

                if (width > 0 && instruction.Set!.Contains(rune))
                {
                    Follow(ref _next, state + 1, position + width, start);
                }
            }

            if (width == 0 || (firstWins && found is not null))
            {
                return found;
            }

            var finished = _current;
            _current = _next;
            _next = finished;
            position += width;
        }
    }

    private readonly int RuneAt(int position, out int width)
    {
        if (position >= _text.Length)
        {
            width = 0;
            return -1;
        }

        var first = _text[position];
        var pair = char.IsHighSurrogate(first) && position + 1 < _text.Length && char.IsLowSurrogate(_text[position + 1]);
        width = pair ? 2 : 1;
        return pair ? char.ConvertToUtf32(first, _text[position + 1]) : first;
    }

    /// <summary>Adds the states reachable without reading, most preferred first; each at most once for a position.</summary>
    private readonly void Follow(ref ThreadList threads, int state, int position, int start)
    {
        var depth = 0;
        _pending[depth++] = state;
        while (depth > 0)
        {
            state = _pending[--depth];
            if (_marks[state] == _mark)
            {
                continue;
            }

            _marks[state] = _mark;
            ref readonly var instruction = ref _program[state];
            switch (instruction.Operation)
            {
                case RegexOperation.Jump:
                    _pending[depth++] = instruction.First;
                    break;
                case RegexOperation.Split:
                    _pending[depth++] = instruction.Second;
                    _pending[depth++] = instruction.First;
                    break;
                case RegexOperation.Assert when Holds(instruction.Assertion, position):
                    _pending[depth++] = state + 1;
                    break;
                case RegexOperation.Assert:
                    break;
                default:
                    threads.Add(state, start);
                    break;
            }
        }
    }

    private readonly bool Holds(AssertionKind assertion, int position) => assertion switch
    {
        AssertionKind.BeginText => position == 0,
        AssertionKind.EndText => position == _text.Length,
        AssertionKind.BeginLine => position == 0 || _text[position - 1] == '\n',
        AssertionKind.EndLine => position == _text.Length || _text[position] == '\n',
        _ => (IsWord(position - 1) != IsWord(position)) == (assertion == AssertionKind.WordBoundary),
    };

    private readonly bool IsWord(int position) =>
        position >= 0 && position < _text.Length && (char.IsAsciiLetterOrDigit(_text[position]) || _text[position] == '_');
}
