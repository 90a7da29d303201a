namespace DotAi.Schemas;

/// <summary>The yes-or-no properties of a schema.</summary>
[Flags]
public enum SchemaTraits : byte
{
    None = 0,
    Nullable = 1,

    /// <summary>Fields the schema does not name are kept (<c>x-kubernetes-preserve-unknown-fields</c>).</summary>
    PreserveUnknownFields = 2,

    /// <summary>An integer or a string (<c>x-kubernetes-int-or-string</c>).</summary>
    IntOrString = 4,

    /// <summary>A Kubernetes quantity such as <c>500m</c> or <c>2Gi</c>, written as a string or a number.</summary>
    Quantity = 8,

    /// <summary>A whole Kubernetes object with apiVersion, kind and metadata (<c>x-kubernetes-embedded-resource</c>).</summary>
    EmbeddedResource = 16,

    /// <summary>Kubernetes object metadata: names, labels and annotations have rules beyond the schema.</summary>
    ObjectMeta = 32,

    /// <summary>The same item may not occur twice (<c>uniqueItems</c>).</summary>
    UniqueItems = 64,
}
