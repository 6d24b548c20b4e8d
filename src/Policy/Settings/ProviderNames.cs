using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>Who issues secrets, as sections of a configuration.</summary>
internal static class ProviderNames
{
    private const string Generic = "Generic";

    // Where a section is not simply the name: what the provider's own libraries and documents call it.
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["ApiXGuard"] = "ApiX",
        ["Amazon Web Services"] = "Aws",
        ["Microsoft Azure"] = "Azure",
        ["X (Twitter)"] = "Twitter",
        ["Twilio SendGrid"] = "SendGrid",
        ["Twilio Segment"] = "Segment",
        ["Intuit Mailchimp"] = "Mailchimp",
        ["1Password"] = "OnePassword",
        ["The New York Times"] = "NewYorkTimes",
        ["IBM"] = "Ibm",
        ["SUSE"] = "Suse",
    };

    private static readonly Lazy<Dictionary<string, string>> Known = new(Collect);

    /// <summary>The section of a rule's provider; <see langword="null"/> where nobody in particular issues it.</summary>
    public static string? Of(SecretRule? rule) => rule is null ? null : Of(rule.Provider);

    /// <summary>Words with the casing of the provider that they name, else as they are.</summary>
    public static string Cased(IReadOnlyList<string> words)
    {
        var name = SymbolWords.Join(words);
        return Known.Value.TryGetValue(name.ToLowerInvariant(), out var cased) ? cased : name;
    }

    /// <summary>Whether words name a provider of the catalogue.</summary>
    public static bool IsKnown(IReadOnlyList<string> words) => Known.Value.ContainsKey(SymbolWords.Join(words).ToLowerInvariant());

    private static string? Of(string provider)
    {
        if (provider == Generic)
            return null;
        if (Own.TryGetValue(provider, out var own))
            return own;
        var name = SymbolWords.Join(provider.Split(' ', '.', '-', '&', '(', ')', '/', '_').Where(part => part.Length > 0).Select(Capital));
        return name.Length > 0 ? name : null;
    }

    private static string Capital(string part) => char.ToUpperInvariant(part[0]) + part.Substring(1);

    private static Dictionary<string, string> Collect()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["github"] = "GitHub", ["twilio"] = "Twilio", ["apix"] = "ApiX", ["amazon"] = "Aws" };
        foreach (var provider in SecretScanner.Default.Catalogue.Rules.Select(rule => rule.Provider))
        {
            if (Of(provider) is not { } section)
                continue;
            known[section.ToLowerInvariant()] = section;
            var whole = SymbolWords.Join(provider.Split(' ').Select(part => part.Trim('(', ')', '&'))).ToLowerInvariant();
            if (whole.Length > 1)
                known[whole] = section;
        }

        return known;
    }
}
