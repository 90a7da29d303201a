using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Knowledge;

/// <summary>
/// What both stores demand of what they are given. A wrong shape is a defect of the calling code (<see cref="ArgumentException"/>);
/// a payload that is too large can come from a user and is <see cref="WorkflowError.LimitExceeded"/>.
/// </summary>
internal static class ItemRules
{
    // Float32 rounding of a normalised 512-dimensional vector stays far below this.
    private const float UnitTolerance = 1e-3f;

    public static void Check(CollectionDefinition definition)
    {
        if (definition.Name is not { Length: > 0 and <= 64 } || !definition.Name.All(IsNameCharacter))
        {
            throw new ArgumentException(
                $"The collection name '{definition.Name}' must be 1 to 64 lower-case letters, digits and hyphens.", nameof(definition));
        }

        if (definition.Encoder is null ? definition.Dimensions != 0 : definition.Dimensions is < 1 or > KnowledgeLimits.Dimensions)
        {
            throw new ArgumentException(
                $"Collection '{definition.Name}' needs an encoder and 1 to {KnowledgeLimits.Dimensions} dimensions, or neither.",
                nameof(definition));
        }
    }

    public static void Check(CollectionDefinition definition, IReadOnlyList<StoredItem> items)
    {
        var ids = new HashSet<Guid>(items.Count);
        foreach (var item in items)
        {
            if (!ids.Add(item.Id))
            {
                throw new ArgumentException($"Item {item.Id} is in the batch twice.", nameof(items));
            }

            CheckPayload(item);
            CheckTerms(item.Id.ToString(), item.Terms);
            CheckVector(definition, item.Id.ToString(), item.Vector);
        }
    }

    public static void Check(CollectionDefinition definition, ItemFilter filter)
    {
        var unknown = filter.Must.Concat(filter.MustNot).FirstOrDefault(condition => !definition.FilterFields.Contains(condition.Field));
        if (unknown is not null)
        {
            throw new ArgumentException($"'{unknown.Field}' is not a filter field of collection '{definition.Name}'.", nameof(filter));
        }
    }

    public static void CheckPage(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, KnowledgeLimits.PageSize);
    }

    public static void Check(CollectionDefinition definition, LegSearch search)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(search.Depth, 1, nameof(search));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(search.Depth, KnowledgeLimits.Depth, nameof(search));
        Check(definition, search.Filter);
        CheckTerms("query", search.Terms);
        CheckVector(definition, "query", search.Vector);
    }

    private static void CheckPayload(StoredItem item)
    {
        if (item.Payload.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The payload of item {item.Id} is {item.Payload.ValueKind}, not a JSON object.", nameof(item));
        }

        var size = JsonMarshal.GetRawUtf8Value(item.Payload).Length;
        if (size > KnowledgeLimits.PayloadBytes)
        {
            throw new WorkflowException(new WorkflowError.LimitExceeded(
                $"Item {item.Id} has {size} bytes; at most {KnowledgeLimits.PayloadBytes} can be stored. Shorten its texts."));
        }
    }

    private static void CheckTerms(string owner, SparseVector? terms)
    {
        if (terms is null)
        {
            return;
        }

        if (terms.Indices.Length != terms.Values.Length || terms.Indices.Length > KnowledgeLimits.TermsPerItem)
        {
            throw new ArgumentException(
                $"The terms of {owner} need as many values as indices, and at most {KnowledgeLimits.TermsPerItem}.", nameof(terms));
        }

        if (!terms.Values.All(float.IsFinite) || terms.Indices.Zip(terms.Indices.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new ArgumentException($"The terms of {owner} need ascending, unique indices and finite values.", nameof(terms));
        }
    }

    private static void CheckVector(CollectionDefinition definition, string owner, float[]? vector)
    {
        if (vector is null)
        {
            return;
        }

        if (vector.Length != definition.Dimensions)
        {
            throw new ArgumentException(
                $"The vector of {owner} has {vector.Length} dimensions; collection '{definition.Name}' holds {definition.Dimensions}.",
                nameof(vector));
        }

        if (!(MathF.Abs(TensorPrimitives.Norm<float>(vector) - 1) <= UnitTolerance))
        {
            throw new ArgumentException($"The vector of {owner} is not of unit length.", nameof(vector));
        }
    }

    private static bool IsNameCharacter(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}
