namespace DotAi.Capabilities.Dialogue;

/// <summary>The steps' names as callers write them.</summary>
public static class ScanSteps
{
    public static string NameOf(ScanStep step) => step switch
    {
        ScanStep.ResourceSelection => "resource-selection",
        ScanStep.ResourceSpecification => "resource-specification",
        ScanStep.ProcessingMode => "processing-mode",
        ScanStep.Scanning => "scanning",
        _ => "complete",
    };
}
