namespace DotAi.Cel.Patterns;

/// <summary>A nondeterministic automaton as a list of instructions (Thompson's construction, as in RE2).</summary>
internal sealed class RegexProgram
{
    private const int MostInstructions = 500_000;
    private readonly List<RegexInstruction> _instructions = [];

    private RegexProgram(RegexNode root)
    {
        Emit(root);
        Add(new(RegexOperation.Match));
        Instructions = [.. _instructions];
    }

    internal RegexInstruction[] Instructions { get; }

    internal static RegexProgram Compile(RegexNode root) => new(root);

    private int Add(RegexInstruction instruction)
    {
        if (_instructions.Count >= MostInstructions)
        {
            throw new RegexSyntaxException("expression too large");
        }

        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }

    private int Next => _instructions.Count;

    private void Emit(RegexNode node)
    {
        switch (node)
        {
            case RegexNode.One one:
                Add(new(RegexOperation.Rune) { Set = one.Set });
                break;
            case RegexNode.Assert assert:
                Add(new(RegexOperation.Assert) { Assertion = assert.Kind });
                break;
            case RegexNode.Concatenation concatenation:
                foreach (var part in concatenation.Parts)
                {
                    Emit(part);
                }

                break;
            case RegexNode.Alternation alternation:
                EmitAlternation(alternation);
                break;
            case RegexNode.Repeat repeat:
                EmitRepeat(repeat);
                break;
        }
    }

    private void EmitAlternation(RegexNode.Alternation alternation)
    {
        var jumps = new List<int>();
        for (var i = 0; i < alternation.Options.Count - 1; i++)
        {
            var split = Add(new(RegexOperation.Split));
            Emit(alternation.Options[i]);
            jumps.Add(Add(new(RegexOperation.Jump)));
            _instructions[split] = new(RegexOperation.Split) { First = split + 1, Second = Next };
        }

        Emit(alternation.Options[^1]);
        foreach (var jump in jumps)
        {
            _instructions[jump] = new(RegexOperation.Jump) { First = Next };
        }
    }

    private void EmitRepeat(RegexNode.Repeat repeat)
    {
        for (var i = 0; i < repeat.Minimum; i++)
        {
            Emit(repeat.Body);
        }

        if (repeat.Maximum < 0)
        {
            var split = Add(new(RegexOperation.Split));
            Emit(repeat.Body);
            Add(new(RegexOperation.Jump) { First = split });
            Patch(split, repeat.Greedy);
            return;
        }

        var splits = new List<int>();
        for (var i = repeat.Minimum; i < repeat.Maximum; i++)
        {
            splits.Add(Add(new(RegexOperation.Split)));
            Emit(repeat.Body);
        }

        foreach (var split in splits)
        {
            Patch(split, repeat.Greedy);
        }
    }

    private void Patch(int split, bool greedy) => _instructions[split] = greedy
        ? new(RegexOperation.Split) { First = split + 1, Second = Next }
        : new(RegexOperation.Split) { First = Next, Second = split + 1 };
}
