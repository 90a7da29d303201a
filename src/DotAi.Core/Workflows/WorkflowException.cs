namespace DotAi.Workflows;

/// <summary>
/// Carries a <see cref="WorkflowError"/> out of a port (store, cluster, encoder) whose failure no caller in between can mend.
/// Workflows return their own refusals as <see cref="Result{T}"/>; both reach the same translation table at the edge.
/// </summary>
public sealed class WorkflowException(WorkflowError error, Exception? inner = null) : Exception(error.Message, inner)
{
    public WorkflowError Error { get; } = error;
}
