using System.Text;
using System.Text.RegularExpressions;
using ApiXGuard.Analyzers.Tests.Coverage;

namespace ApiXGuard.Analyzers.Tests.Documentation;

/// <summary>What of the documentation is written from the analyzers: the head of each rule's page, the table of all, and the block in the README.</summary>
internal static partial class RuleDocuments
{
    public const string HeadEnd = "<!-- end of what is generated -->";
    private const string BlockStart = "<!-- rules: generated -->";
    private const string BlockEnd = "<!-- end of rules -->";

    private static readonly (string Family, string Says)[] Families =
    [
        ("Hardcoded", "A secret stands in the code or in a file beside it."),
        ("Exposure", "A secret leaves the program by a way that was not meant for it."),
        ("Clients", "A secret ships to where everybody can read it."),
        ("KeyUse", "A key is used in a way that gives it away."),
        ("Policies", "What says how to look cannot be read."),
    ];

    /// <summary>A page with the head that its rule has now. What is written by hand stays.</summary>
    public static string Page(Rule rule, string page)
    {
        var end = page.IndexOf(HeadEnd, StringComparison.Ordinal);
        var rest = end >= 0 ? page[(end + HeadEnd.Length)..] : Title().Replace(page, "", 1);
        return $"{Head(rule)}\n{HeadEnd}\n\n{rest.TrimStart('\n')}";
    }

    public static string Index()
    {
        var text = new StringBuilder("# Rules\n\n<!-- Generated from the analyzers: see CONTRIBUTING.md. -->\n\n");
        text.Append("What the [analyzers](../analyzers.md) report. Every rule is on unless the configuration says otherwise.\n");
        foreach (var (family, says) in Families)
        {
            var rules = Rule.All.Where(rule => rule.Family == family).ToArray();
            if (rules.Length == 0)
                continue;

            text.Append($"\n## {family}\n\n{says}\n\n| rule | finds | severity | [fix](../fixes.md) |\n|---|---|---|---|\n");
            foreach (var rule in rules)
                text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Descriptor.Title} | {Severity(rule)} | {(rule.Fix is not null ? "yes" : IsInFiles(rule) ? "[rescue](../rescue.md)" : "")} |\n");
        }

        return text.ToString();
    }

    /// <summary>The README with the block of rules as they are now.</summary>
    public static string Readme(string readme) => Block().Replace(readme, _ =>
    {
        var text = new StringBuilder($"{BlockStart}\n\n| | rules |\n|---|---|\n");
        foreach (var (family, says) in Families)
        {
            var links = string.Join(" · ", Rule.All.Where(rule => rule.Family == family).Select(rule => $"[{Lower(rule.Descriptor.Title.ToString())}](docs/rules/{rule.Id}.md)"));
            if (links.Length > 0)
                text.Append($"| {says} | {links} |\n");
        }

        return text.Append($"\n{BlockEnd}").ToString();
    }, 1);

    private static string Head(Rule rule)
    {
        var tests = Repository.Has(rule.Tests) ? $"[tests]({Up(rule.Tests)})" : null;
        var cases = Repository.Has(rule.Cases) ? $"[cases]({Up(rule.Cases)})" : null;
        return $"""
            # {rule.Id}: {rule.Descriptor.Title}

            | | |
            |---|---|
            | category | {rule.Descriptor.Category} |
            | severity | {Severity(rule)} |
            | enabled by default | {(rule.Descriptor.IsEnabledByDefault ? "yes" : "no")} |
            | message | {Argument().Replace(rule.Descriptor.MessageFormat.ToString(), "…")} |
            | source | [{rule.Analyzer.Name}]({Up(rule.Source)}), {string.Join(", ", new[] { cases, tests }.Where(link => link is not null))} |
            | [fix](../fixes.md) | {Fix(rule)} |

            """.ReplaceLineEndings("\n");
    }

    private static string Fix(Rule rule) => rule.FixSource is { } source ? $"[{rule.Fix!.Name}]({Up(source)}), [cases]({Up(rule.FixCases)})" : IsInFiles(rule) ? "none: [`apixguard rescue`](../rescue.md) moves what lies in files" : "none";

    private static bool IsInFiles(Rule rule) => rule.Id is DiagnosticIds.ConfigurationFile or DiagnosticIds.ShippedSecret or DiagnosticIds.ShippedSecretFile;

    private static string Severity(Rule rule) => rule.Descriptor.DefaultSeverity.ToString().ToLowerInvariant();

    private static string Up(string path) => "../../" + path;

    /// <summary>Within a sentence: "Provider token" but "JWT".</summary>
    private static string Lower(string title) => title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\A\s*# [^\n]*\n+")]
    private static partial Regex Title();

    [GeneratedRegex($"{BlockStart}.*?{BlockEnd}", RegexOptions.Singleline)]
    private static partial Regex Block();
}
