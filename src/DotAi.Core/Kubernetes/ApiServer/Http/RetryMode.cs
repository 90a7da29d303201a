namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>How persistently a request is repeated.</summary>
internal enum RetryMode
{
    None,

    /// <summary>A few times within seconds: someone waits for the answer.</summary>
    Standard,

    /// <summary>For about a minute, which outlasts a restart of the server: work in the background.</summary>
    Patient,
}
