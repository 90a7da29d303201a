using System.Text.Json.Nodes;

namespace DotAi.Cel.Tests.Differential;

/// <summary>Pods and odd objects, with fields that may be absent, null or of a type nobody expects.</summary>
internal sealed class ObjectGenerator(Random random)
{
    private static readonly string[] Names = ["web", "db", "Ünïcode", "a-b", "", "x😀y", "very-long-name-of-a-thing", "0"];
    private static readonly string[] Quantities = ["512Mi", "1", "100m", "2Gi", "bad", "0.5", "1e3", "1Ki"];
    private static readonly string[] Images = ["nginx", "nginx:latest", "registry.example.com/team/app:1.2.3", "ghcr.io/x/y@sha256:abc", "docker.io/library/redis:7"];

    internal JsonObject Next() => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Pod",
        ["metadata"] = Metadata(),
        ["spec"] = Spec(),
        ["n"] = Scalar(),
        ["i"] = random.Next(-3, 12),
        ["big"] = random.Next(2) == 0 ? long.MaxValue : long.MinValue,
        ["d"] = (random.NextDouble() * 20) - 10,
        ["s"] = Pick(Names),
        ["b"] = random.Next(2) == 0,
        ["z"] = null,
        ["ts"] = random.Next(5) == 0 ? "yesterday" : "2024-02-29T23:59:59.5Z",
        ["du"] = random.Next(5) == 0 ? "long" : "1h30m",
        ["ip"] = random.Next(5) == 0 ? "10.0.0.256" : "10.1.2.3",
        ["url"] = random.Next(5) == 0 ? "no url" : "https://example.com:8443/a/b?q=1",
        ["ver"] = random.Next(5) == 0 ? "one" : "1.20.3",
        ["ints"] = List(() => random.Next(-5, 9)),
        ["strs"] = List(() => Pick(Names)),
        ["mixed"] = List(Scalar),
        ["map"] = new JsonObject { ["a"] = 1, ["b"] = "two", ["c"] = Scalar() },
    };

    private JsonObject Metadata()
    {
        var metadata = new JsonObject { ["name"] = Pick(Names), ["namespace"] = "default" };
        if (random.Next(3) > 0)
        {
            metadata["labels"] = new JsonObject { ["app"] = Pick(Names), ["app.kubernetes.io/name"] = "x", ["tier"] = Scalar() };
        }

        return metadata;
    }

    private JsonObject Spec()
    {
        var spec = new JsonObject { ["containers"] = List(Container), ["replicas"] = random.Next(0, 9), ["hostNetwork"] = random.Next(2) == 0 };
        if (random.Next(2) == 0)
        {
            spec["initContainers"] = List(Container);
        }

        if (random.Next(3) == 0)
        {
            spec["securityContext"] = new JsonObject { ["runAsNonRoot"] = random.Next(2) == 0 };
        }

        return spec;
    }

    private JsonObject Container()
    {
        var container = new JsonObject { ["name"] = Pick(Names), ["image"] = Pick(Images) };
        if (random.Next(2) == 0)
        {
            container["resources"] = new JsonObject { ["limits"] = new JsonObject { ["memory"] = Pick(Quantities), ["cpu"] = random.Next(1, 4) } };
        }

        if (random.Next(2) == 0)
        {
            container["securityContext"] = new JsonObject { ["privileged"] = random.Next(2) == 0, ["capabilities"] = new JsonObject { ["drop"] = List(() => Pick(["ALL", "NET_RAW"])) } };
        }

        if (random.Next(2) == 0)
        {
            container["ports"] = List(() => new JsonObject { ["containerPort"] = random.Next(1, 70000), ["hostPort"] = Scalar() });
        }

        return container;
    }

    private JsonNode? Scalar() => random.Next(7) switch
    {
        0 => null,
        1 => random.Next(-2, 3),
        2 => Math.Round(random.NextDouble() * 4, 2),
        3 => Pick(Names),
        4 => random.Next(2) == 0,
        5 => new JsonArray(1, "x"),
        _ => new JsonObject { ["k"] = 1 },
    };

    private JsonArray List(Func<JsonNode?> item) => new([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => item())]);

    private string Pick(string[] options) => options[random.Next(options.Length)];
}
