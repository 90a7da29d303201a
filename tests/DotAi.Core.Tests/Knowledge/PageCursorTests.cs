using DotAi.Knowledge;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Knowledge;

public sealed class PageCursorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("deployments.apps")]
    [InlineData("ключ \u0000 \"quoted\"")]
    public void A_position_comes_back(string position)
    {
        var cursor = PageCursor.Encode("capabilities?q=1", position);

        cursor.ShouldMatch("^[A-Za-z0-9_-]+$");
        PageCursor.Decode("capabilities?q=1", cursor).Value.ShouldBe(position);
    }

    [Fact]
    public void No_cursor_is_no_position()
    {
        PageCursor.Decode("scope", cursor: null).Value.ShouldBeNull();
    }

    [Fact]
    public void A_cursor_of_another_query_is_refused_by_field()
    {
        var error = PageCursor.Decode("b", PageCursor.Encode("a", "x")).Error;

        error.ShouldBeOfType<WorkflowError.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe("cursor");
    }

    [Fact]
    public void Whatever_is_damaged_is_refused()
    {
        var random = new Random(20260103);
        var cursor = PageCursor.Encode("scope", "some-position");
        for (var round = 0; round < 1000; round++)
        {
            var damaged = cursor.ToCharArray();
            var at = random.Next(damaged.Length - 1);
            damaged[at] = (char)random.Next(' ', 0x250);
            var text = new string(damaged);
            if (text != cursor)
            {
                PageCursor.Decode("scope", text).Succeeded.ShouldBeFalse(text);
            }

            PageCursor.Decode("scope", cursor[..random.Next(cursor.Length)]).Succeeded.ShouldBeFalse();
        }

        PageCursor.Decode("scope", new string('A', 1_000_000)).Succeeded.ShouldBeFalse();
    }
}
