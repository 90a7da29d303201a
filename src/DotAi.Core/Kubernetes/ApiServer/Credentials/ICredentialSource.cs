namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>Gives the credential to use now: fixed, from a file that is rotated, or from a program.</summary>
internal interface ICredentialSource
{
    /// <exception cref="Workflows.WorkflowException">There is no usable credential; says what to do.</exception>
    ValueTask<Credential> GetAsync(CancellationToken cancellationToken);

    /// <summary>Forgets what is cached because the server refused it; false when asking again would give the same.</summary>
    bool Invalidate();
}
