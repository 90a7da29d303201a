using System.Text.Json;
using DotAi.Server.Tools;

namespace DotAi.Server.Tests.Tools;

public sealed class ToolTextTests
{
    [Theory]
    [InlineData("""{"a":"it's <b> & é","b":1.50}""")]
    [InlineData("""{"quote":"\"","line":"\n","back":"\\\\u0041"}""")]
    public void Signs_that_JSON_allows_are_not_escaped(string plain)
    {
        var value = JsonElement.Parse(plain);
        var escaped = JsonElement.Parse(JsonSerializer.SerializeToUtf8Bytes(value));

        ToolText.Of(escaped).ShouldBe(plain);
        ToolText.Of(value).ShouldBe(plain);
    }

    [Fact]
    public void Errors_are_as_plain()
    {
        ToolText.Of(new ToolError("invalid", "id must be \"é\", not '<'.")).ShouldBe("""{"error":{"code":"invalid","message":"id must be \"é\", not '<'."}}""");
    }
}
