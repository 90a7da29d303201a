namespace DotAi.Server.Tests.Samples;

internal enum SampleColour
{
    Red,
    Green,
}
