using System.Globalization;
using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas.Validation;

/// <summary>Validates strings and numbers against bounds, patterns, formats and allowed values.</summary>
internal sealed class ScalarValidator(ValidationRun run, PatternCache patterns)
{
    private const int ShownValues = 12;

    public void Validate(SchemaNode node, JsonElement value)
    {
        if (run.StructureOnly)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String: ValidateText(node, value.GetString()!); break;
            case JsonValueKind.Number: ValidateNumber(node, value); break;
            default: break;
        }
    }

    public void ValidateEnum(SchemaNode node, JsonElement value)
    {
        var allowed = node.Constraints.Enum;
        if (allowed.IsEmpty || allowed.Any(entry => entry.Is(value)))
        {
            return;
        }

        var shown = string.Join(", ", allowed.Take(ShownValues).Select(entry => entry.Display));
        var more = allowed.Length > ShownValues ? $" and {allowed.Length - ShownValues} more" : "";
        var given = JsonText.From(value).Display;
        var nearMiss = NearNames.Closest(given, allowed.Select(entry => entry.Display));
        run.Report(ViolationClass.EnumViolation, $"'{Shorten(given)}' is not one of: {shown}{more}.", nearMiss);
    }

    private void ValidateText(SchemaNode node, string text)
    {
        var constraints = node.Constraints;
        if (constraints is not { MinLength: null, MaxLength: null })
        {
            ValidateLength(constraints, text);
        }

        if (constraints.Pattern is { } pattern && patterns.IsMatch(pattern, text) == false)
        {
            run.Report(ViolationClass.Pattern, $"'{Shorten(text)}' does not match the pattern {pattern}.");
        }
        else if (node.IsQuantity && !QuantityText.IsValid(text))
        {
            run.Report(ViolationClass.Pattern, $"'{Shorten(text)}' is not a quantity such as 500m, 2Gi or 1.5.");
        }

        if (node.Format is { } format && !TextFormats.Fits(format, text, run.Schema.Form))
        {
            run.Report(ViolationClass.Pattern, $"'{Shorten(text)}' does not have the format {format}.");
        }
    }

    private void ValidateLength(SchemaConstraints constraints, string text)
    {
        var length = text.EnumerateRunes().Count();
        if (length < constraints.MinLength)
        {
            run.Report(ViolationClass.OutOfRange, $"The text has {length} characters; at least {constraints.MinLength} are needed.");
        }

        if (length > constraints.MaxLength)
        {
            run.Report(ViolationClass.OutOfRange, $"The text has {length} characters; at most {constraints.MaxLength} are allowed.");
        }
    }

    private void ValidateNumber(SchemaNode node, JsonElement value)
    {
        if (!value.TryGetDouble(out var number))
        {
            return;
        }

        var format = node.IsIntOrString && run.Schema.Form == SchemaForm.OpenApiV3 ? "int32" : node.Format;
        if (!FitsFormat(format, node, value, number))
        {
            run.Report(ViolationClass.OutOfRange, $"{value.GetRawText()} does not fit into {format ?? "int64"}.");
            return;
        }

        var limits = node.Constraints;
        if (number < limits.Minimum || (limits.ExclusiveMinimum && number == limits.Minimum))
        {
            run.Report(ViolationClass.OutOfRange, $"{Show(number)} is too small; it must be {(limits.ExclusiveMinimum ? "more than" : "at least")} {Show(limits.Minimum)}.");
        }

        if (number > limits.Maximum || (limits.ExclusiveMaximum && number == limits.Maximum))
        {
            run.Report(ViolationClass.OutOfRange, $"{Show(number)} is too large; it must be {(limits.ExclusiveMaximum ? "less than" : "at most")} {Show(limits.Maximum)}.");
        }

        if (limits.MultipleOf is > 0 and { } step && !IsMultiple(number, step))
        {
            run.Report(ViolationClass.OutOfRange, $"{Show(number)} is not a multiple of {Show(step)}.");
        }
    }

    private static bool FitsFormat(string? format, SchemaNode node, JsonElement value, double number) => format switch
    {
        "int32" => number is >= int.MinValue and <= int.MaxValue,
        "int64" => FitsInt64(value, number),
        _ => node.Type != SchemaType.Integer || FitsInt64(value, number),
    };

    private static bool FitsInt64(JsonElement value, double number) =>
        value.TryGetInt64(out _) || number is >= long.MinValue and < -(double)long.MinValue;

    private static bool IsMultiple(double number, double step)
    {
        var quotient = number / step;
        return Math.Abs(quotient - Math.Round(quotient)) < 1e-9 * Math.Max(1, Math.Abs(quotient));
    }

    private static string Show(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
