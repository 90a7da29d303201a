namespace DotAi.Cel.Kubernetes;

/// <summary>The environment in which the API server compiles a ValidatingAdmissionPolicy.</summary>
public static class AdmissionEnvironment
{
    /// <summary>Name of the variable through which a policy's expressions read its variables.</summary>
    public const string Variables = "variables";

    /// <summary>
    /// The Kubernetes environment with object, oldObject, request, namespaceObject, variables, authorizer and, where the policy
    /// has a parameter kind, params.
    /// </summary>
    public static CelEnvironment Create(AdmissionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var environment = CelEnvironment.Kubernetes
            .WithTypes(new AdmissionTypes(options))
            .WithVariable("object", options.ObjectType)
            .WithVariable("oldObject", options.ObjectType)
            .WithVariable("request", AdmissionTypes.Request)
            .WithVariable("namespaceObject", AdmissionTypes.Namespace)
            .WithVariable(Variables, AdmissionTypes.Variables)
            .WithVariable("authorizer", AuthorizerValue.Root)
            .WithVariable("authorizer.requestResource", AuthorizerValue.ResourceCheck);
        return options.HasParameters ? environment.WithVariable("params", CelType.Dyn) : environment;
    }

    /// <summary>The value of the <c>authorizer</c> variable.</summary>
    public static CelValue Authorizer(ICelAuthorizer authorizer) =>
        CelValue.Of(new AuthorizerValue(AuthorizerValue.Root, authorizer, new CelAuthorizationQuestion()));

    /// <summary>The value of <c>authorizer.requestResource</c>: a question on the resource of the request.</summary>
    public static CelValue RequestResource(ICelAuthorizer authorizer, CelAuthorizationQuestion resource) =>
        CelValue.Of(new AuthorizerValue(AuthorizerValue.ResourceCheck, authorizer, resource));
}
