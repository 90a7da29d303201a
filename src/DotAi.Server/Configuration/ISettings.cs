namespace DotAi.Server.Configuration;

/// <summary>A record of settings that knows how to read and check itself.</summary>
internal interface ISettings<out TSelf>
    where TSelf : ISettings<TSelf>
{
    /// <summary>
    /// Reads every setting of the record. Whatever is wrong is reported to the reader, which stands in a default, so that all
    /// problems of all records come out together.
    /// </summary>
    static abstract TSelf Read(SettingsReader settings);
}
