namespace DotAi.Kubernetes;

/// <summary>Something in the cluster that could not be read.</summary>
/// <param name="Source">The file, API path or resource concerned.</param>
/// <param name="Message">What is wrong and what is missing because of it.</param>
/// <param name="MayHideResources">True when resources that exist may be absent from the catalog because of it.</param>
public sealed record ClusterProblem(string Source, string Message, bool MayHideResources = false);
