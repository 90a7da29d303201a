namespace DotAi.Schemas;

/// <summary>A Common Expression Language rule of a schema (<c>x-kubernetes-validations</c>); kept, not evaluated here.</summary>
/// <param name="Rule">The expression over <c>self</c> (and <c>oldSelf</c>).</param>
/// <param name="Message">What to say when it is false; empty when the schema gives none.</param>
/// <param name="MessageExpression">An expression that builds the message, or null.</param>
/// <param name="FieldPath">The field to blame, relative to the schema that carries the rule, or null.</param>
public sealed record ValidationRule(string Rule, string Message, string? MessageExpression, string? FieldPath);
