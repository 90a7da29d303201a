using DotAi.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace DotAi.Server.Tests.Configuration;

public sealed class SettingsReaderTests
{
    private static readonly Setting Number = new("A:Number", "7", "A number.");
    private static readonly Setting Span = new("A:Span", "00:00:05", "A time.");
    private static readonly Setting Flag = new("A:Flag", "true", "A flag.");
    private static readonly Setting List = new("A:List", "none", "A list.");

    [Fact]
    public void What_is_not_configured_has_its_default()
    {
        var reader = Reader();

        reader.Text(new("A:Text", "none", "A text.")).ShouldBeNull();
        reader.Number(Number, 0, 10).ShouldBe(7);
        reader.Duration(Span, TimeSpan.Zero, TimeSpan.MaxValue).ShouldBe(TimeSpan.FromSeconds(5));
        reader.Flag(Flag).ShouldBeTrue();
        reader.List(List).ShouldBeEmpty();
        reader.Choice<LogFormat>(new("A:Choice", "Text", "A choice.")).ShouldBe(LogFormat.Text);
        reader.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_configured_is_read_whatever_the_case_of_its_key()
    {
        var reader = Reader(("a:TEXT", " x "), ("A:number", "10"), ("A:Span", "00:01:00"), ("A:Flag", "False"), ("A:Choice", "json"));

        reader.Text(new("A:Text", "none", "A text.")).ShouldBe("x");
        reader.Number(Number, 0, 10).ShouldBe(10);
        reader.Duration(Span, TimeSpan.Zero, TimeSpan.MaxValue).ShouldBe(TimeSpan.FromMinutes(1));
        reader.Flag(Flag).ShouldBeFalse();
        reader.Choice<LogFormat>(new("A:Choice", "Text", "A choice.")).ShouldBe(LogFormat.Json);
    }

    [Theory]
    [InlineData("A:Number", "eleven", "A:Number is 'eleven'; it must be a whole number from 0 to 10.")]
    [InlineData("A:Number", "11", "A:Number is '11'; it must be a whole number from 0 to 10.")]
    [InlineData("A:Number", "1.5", "A:Number is '1.5'; it must be a whole number from 0 to 10.")]
    [InlineData("A:Span", "5", "A:Span is '5'; it must be a duration (hh:mm:ss) from 00:00:01 to 01:00:00.")]
    [InlineData("A:Span", "02:00:00", "A:Span is '02:00:00'; it must be a duration (hh:mm:ss) from 00:00:01 to 01:00:00.")]
    [InlineData("A:Flag", "yes", "A:Flag is 'yes'; it must be true or false.")]
    [InlineData("A:Choice", "1", "A:Choice is '1'; it must be one of Text, Json.")]
    public void What_does_not_fit_is_a_problem_and_the_default_stands_in(string key, string value, string message)
    {
        var reader = Reader((key, value));

        reader.Number(Number, 0, 10).ShouldBe(7);
        reader.Duration(Span, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)).ShouldBe(TimeSpan.FromSeconds(5));
        reader.Flag(Flag).ShouldBeTrue();
        reader.Choice<LogFormat>(new("A:Choice", "Text", "A choice.")).ShouldBe(LogFormat.Text);
        reader.Problems.ShouldHaveSingleItem().ShouldBe(new(key, message));
    }

    [Fact]
    public void Lists_come_joined_or_by_index()
    {
        Reader(("A:List", "a; b,c;;A")).List(List).ShouldBe(["a", "b", "c"]);
        Reader(("A:List:0", "a"), ("A:List:1", "b")).List(List).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Maps_keep_their_names()
    {
        Reader(("A:Map:one", "1"), ("A:Map:two", "2")).Map(new("A:Map:<name>", "none", "A map."))
            .ShouldBe(new Dictionary<string, string> { ["one"] = "1", ["two"] = "2" }, ignoreOrder: true);
    }

    private static SettingsReader Reader(params (string Key, string Value)[] configured) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(configured.ToDictionary(pair => pair.Key, string? (pair) => pair.Value)).Build());
}
