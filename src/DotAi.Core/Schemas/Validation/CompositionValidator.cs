using System.Collections.Immutable;
using System.Text.Json;

namespace DotAi.Schemas.Validation;

/// <summary>Validates <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>, and explains a failure by the closest alternative.</summary>
internal sealed class CompositionValidator(ValidationRun run, ValueValidator values)
{
    public void Validate(SchemaComposition composition, JsonElement value)
    {
        foreach (var every in composition.AllOf)
        {
            values.Validate(every, value, declares: false);
        }

        ValidateAlternatives(composition.AnyOf, value, exactlyOne: false);
        ValidateAlternatives(composition.OneOf, value, exactlyOne: true);
        if (composition.Not is { } forbidden && Failures(forbidden, value).Count == 0)
        {
            run.Report(ViolationClass.Combination, forbidden.Required is [_, ..] names
                ? $"These may not be given here: {string.Join(", ", names)}."
                : "The value has a form that the schema forbids.");
        }
    }

    private void ValidateAlternatives(ImmutableArray<SchemaNode> alternatives, JsonElement value, bool exactlyOne)
    {
        if (alternatives.IsEmpty)
        {
            return;
        }

        var failures = alternatives.Select(alternative => Failures(alternative, value)).ToList();
        var matches = failures.Count(found => found.Count == 0);
        if (matches == 0)
        {
            ReportNone(failures);
        }
        else if (exactlyOne && matches > 1)
        {
            var names = alternatives.Where((_, index) => failures[index].Count == 0).SelectMany(alternative => alternative.Required).Distinct(StringComparer.Ordinal);
            var listed = string.Join(", ", names);
            run.Report(ViolationClass.Combination, listed.Length > 0
                ? $"Only one of these may be given: {listed}."
                : $"The value fits {matches} alternatives of the schema; it must fit exactly one.");
        }
    }

    private IReadOnlyList<SchemaViolation> Failures(SchemaNode alternative, JsonElement value) =>
        run.Probe(() => values.Validate(alternative, value, declares: false));

    private void ReportNone(List<IReadOnlyList<SchemaViolation>> failures)
    {
        if (failures.TrueForAll(found => found is [{ Class: ViolationClass.MissingRequired }]))
        {
            var paths = string.Join(", ", failures.Select(found => found[0].Path).Distinct(StringComparer.Ordinal));
            run.Repeat(failures[0][0] with { Message = $"One of these is required: {paths}." });
            return;
        }

        foreach (var violation in failures.MinBy(found => found.Count)!)
        {
            run.Repeat(violation);
        }
    }
}
