using ApiXGuard.Detection;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Files;

/// <summary>Reads the keys of configuration files, as far as they can be read: what is malformed gives fewer keys, never an error.</summary>
internal static class ConfigurationKeys
{
    /// <summary>The keys with their values' places, by place.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Its path.</param>
    /// <param name="language">What it is written in.</param>
    public static IReadOnlyList<ConfigurationKey> Read(string text, string path, FileLanguage language)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return language switch
        {
            FileLanguage.Json => [.. JsonKeys.Read(text).Select(key => Named(key, name))],
            FileLanguage.Markup => MarkupKeys.Read(text),
            FileLanguage.Yaml or FileLanguage.Settings => LineKeys.Read(text, language),
            _ => [],
        };
    }

    /// <summary>The key in whose value a span begins; <see langword="null"/> where there is none.</summary>
    public static ConfigurationKey? Around(IReadOnlyList<ConfigurationKey> keys, TextSpan span)
    {
        int low = 0, high = keys.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle].Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && span.Start < keys[low - 1].End ? keys[low - 1] : null;
    }

    /// <summary>A variable of the environment, which <c>IConfiguration</c> shows with <c>:</c> for <c>__</c>.</summary>
    public static ConfigurationKey OfEnvironment(string name, int start, int length) =>
        new(name, ConfigurationReaders.Environment | ConfigurationReaders.Configuration, start, length);

    private static ConfigurationKey Named(ConfigurationKey key, string file)
    {
        if (string.Equals(file, "launchSettings.json", StringComparison.OrdinalIgnoreCase))
        {
            const string Variables = ":environmentVariables:";
            var at = key.Path.IndexOf(Variables, StringComparison.OrdinalIgnoreCase);
            return at < 0 ? key with { Readers = ConfigurationReaders.None } : OfEnvironment(key.Path.Substring(at + Variables.Length), key.Start, key.Length);
        }

        const string Values = "Values:";
        return string.Equals(file, "local.settings.json", StringComparison.OrdinalIgnoreCase) && key.Path.StartsWith(Values, StringComparison.OrdinalIgnoreCase)
            ? OfEnvironment(key.Path.Substring(Values.Length), key.Start, key.Length)
            : key;
    }
}
