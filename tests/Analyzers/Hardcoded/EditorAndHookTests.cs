using System.Text;
using ApiXGuard.Analyzers.Hardcoded;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

/// <summary>What the hook finds in a string of C#, the editor shows: the same rule, the same fingerprint.</summary>
public class EditorAndHookTests
{
    /// <summary>Their examples hold quotes. Escaped in a literal, the hook takes the value for any secret; the editor, without escapes, sees which one it is.</summary>
    private static readonly HashSet<string> SeenBetterInTheEditor = ["connection-string-password", "docker-config-auth", "nuget-clear-text-password", "php-constant-secret"];

    private static readonly string[] Names = ["text", "password", "ApiKey", "clientSecret", "ConnectionString", "value"];

    [Fact]
    public async Task Every_example_of_every_rule_is_shown_as_the_hook_finds_it()
    {
        var rules = SecretScanner.Default.Catalogue.Rules;
        (SecretRule Rule, string Source)[] files =
        [
            .. rules.SelectMany(rule => rule.Examples, (rule, example) => (rule, Source(example))),
        ];
        var shown = await AnalyzerRun.Over([.. files.Select(file => file.Source)], TestContext.Current.CancellationToken);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < files.Length; i++)
        {
            var editor = shown[i].Select(diagnostic => (diagnostic.Properties["rule"]!, diagnostic.Properties["fingerprint"]!)).ToHashSet();
            if (Hook(files[i].Source).Any(found => IsToldByItself(found.Rule) && !editor.Contains(found)))
                missing.Add(files[i].Rule.Id);
        }

        Assert.Subset(SeenBetterInTheEditor, missing);
    }

    [Fact]
    public async Task Nearly_every_token_is_told_by_its_own_rule_in_a_string()
    {
        SecretRule[] rules = [.. SecretScanner.Default.Catalogue.Rules.Where(rule => rule.Pattern is TokenPattern { Near.Count: 0 })];
        var sources = rules.Select(rule => Source(rule.Complete?.Invoke(Sample(rule)) ?? Sample(rule))).ToArray();
        var shown = await AnalyzerRun.Over(sources, TestContext.Current.CancellationToken);

        var missing = rules.Where((rule, i) => !shown[i].Any(diagnostic => diagnostic.Id == "AXG1001" && diagnostic.Properties["rule"] == rule.Id)).Select(rule => rule.Id).ToArray();
        Assert.True(missing.Length * 50 < rules.Length, $"{missing.Length} of {rules.Length}: " + string.Join(", ", missing));
    }

    [Fact]
    public async Task Under_any_name_both_see_the_same()
    {
        (string Name, string Source)[] files =
        [
            .. from name in Names
               from number in Enumerable.Range(1, 20)
               from kind in new[] { "random20", "random40", "hex32", "password", "base64key32", "jwt", "github", "stripe" }
               select (name, $"class C\n{{\n    string {name} = \"{MadeUp.Value(kind, number)}\";\n}}\n"),
        ];
        var shown = await AnalyzerRun.Over([.. files.Select(file => file.Source)], TestContext.Current.CancellationToken);
        for (var i = 0; i < files.Length; i++)
        {
            var editor = shown[i].Select(diagnostic => (diagnostic.Properties["rule"]!, diagnostic.Properties["fingerprint"]!)).ToHashSet();
            Assert.Subset(editor, Hook(files[i].Source).Where(found => IsToldByItself(found.Rule)).ToHashSet());
        }
    }

    // Other rules' secrets are shown by what they are given to.
    private static bool IsToldByItself(string rule) => HardcodedRules.DiagnosticOf(SecretScanner.Default.Catalogue.Find(rule)!) is DiagnosticIds.ProviderToken or DiagnosticIds.NamedSecret;

    private static string Sample(SecretRule rule) => ((TokenPattern)rule.Pattern).Shape.Sample(7);

    private static string Source(string text) => $"class C\n{{\n    string text = {SymbolDisplay.FormatLiteral(text, quote: true)};\n}}\n";

    // Medium and up: what is less sure neither the hook nor the editor shows.
    private static IEnumerable<(string Rule, string Fingerprint)> Hook(string source) =>
        SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(source), JudgeContext.ForPath("src/File.cs")).Matches
            .Where(match => match.Confidence >= Confidence.Medium)
            .Select(match => (match.Rule.Id, Fingerprint.Of(match.Secret.Bytes, Baseline.Empty.Key).Hex));
}
