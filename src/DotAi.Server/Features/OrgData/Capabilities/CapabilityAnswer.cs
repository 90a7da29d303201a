using System.Text.Json.Serialization;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>What every answer about capabilities says first.</summary>
/// <param name="Success">True: a call that failed answers an error instead.</param>
/// <param name="Operation">The operation that was called.</param>
/// <param name="DataType"><c>capabilities</c>.</param>
/// <param name="Message">The outcome as a sentence for people.</param>
internal abstract record CapabilityAnswer(
    [property: JsonPropertyOrder(-4)] bool Success,
    [property: JsonPropertyOrder(-3)] string Operation,
    [property: JsonPropertyOrder(-2)] string DataType,
    [property: JsonPropertyOrder(-1)] string Message);
