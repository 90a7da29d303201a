namespace DotAi.Cel;

/// <summary>The values of an expression's variables for one evaluation.</summary>
public interface ICelActivation
{
    /// <summary>The value of a declared variable; asked at most once for each variable of an evaluation, when it is first used.</summary>
    bool TryResolve(string name, out CelValue value);
}
