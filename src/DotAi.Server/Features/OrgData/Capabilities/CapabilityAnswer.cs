namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>What every answer about capabilities says first.</summary>
/// <param name="Success">True: a call that failed answers an error instead.</param>
/// <param name="Operation">The operation that was called.</param>
/// <param name="DataType"><c>capabilities</c>.</param>
/// <param name="Message">The outcome as a sentence for people.</param>
internal abstract record CapabilityAnswer(bool Success, string Operation, string DataType, string Message);
