using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Rescue.EditorConfigs;
using ApiXGuard.Scanner.Rescue.Formatting;
using ApiXGuard.Scanner.Rescue.Leaks;
using ApiXGuard.Scanner.Rescue.Snippets;

namespace ApiXGuard.Scanner.Rescue.Plans;

/// <summary>Says how code gets at a value that is no longer in it.</summary>
/// <param name="choice">Knows the projects.</param>
/// <param name="fix">What <c>--fix</c> asks for; <see langword="null"/> for what <c>.editorconfig</c> says.</param>
internal sealed class CodeAdviser(DestinationChoice choice, string? fix)
{
    /// <summary>The option in <c>.editorconfig</c>, which the analyzers read too.</summary>
    public const string FixOption = "apixguard.fix";

    /// <summary>The two ways that the code fixes know.</summary>
    public const string KeyStore = "keystore", Configuration = "configuration";

    private static readonly string[] Hardcoded = ["AXG1001", "AXG1002", "AXG1003", "AXG1004", "AXG1005", "AXG1006", "AXG1007", "AXG1009"];

    // Only its shape counts: nothing of it is kept.
    private static string LineOf(Leak leak)
    {
        var (text, start, end) = SecretTaking.TextOf(leak);
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var next = text.IndexOf('\n', end);
        return text[line..(next < 0 ? text.Length : next)];
    }

    /// <summary>The advice for one leak.</summary>
    /// <param name="leak">The leak.</param>
    /// <param name="destination">Where its value goes.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="ownName">The name that somebody chose, which no code fix knows; <see langword="null"/> where nobody did.</param>
    public CodeAdvice AdviceFor(Leak leak, Destination destination, EntryName name, string? ownName)
    {
        var entry = ownName ?? name.Variable;
        if (FileKinds.Of(leak.File.Path) != FileKind.CSharp)
        {
            var snippet = CodeSnippet.For(leak.File.Path, entry.Replace(":", "__", StringComparison.Ordinal), LineOf(leak));
            return new CodeAdvice(snippet.Expression) { Advice = snippet.Advice };
        }

        var project = choice.ProjectOf(leak.File);
        var replacement = project is { HasConfiguration: true } ? ReadingCode.FromConfiguration(ownName?.Replace("__", ":", StringComparison.Ordinal) ?? name.Key) : ReadingCode.FromEnvironment(entry);
        var wish = fix ?? EditorConfigOption.Find(leak.File.FullPath, FixOption)?.ToLowerInvariant();
        var advice = new CodeAdvice(replacement);
        if (ownName is not null || project is null || destination is not (UserSecretsDestination or DotEnvDestination))
            return advice;
        var ids = Hardcoded.Where(id => DiagnosticOfRule.MayShow(id, leak.Rule)).ToList();
        var own = DiagnosticOfRule.Of(leak.Rule);
        return advice with
        {
            Fix = wish == KeyStore
                ? $"the code fix of {own} takes it from the injected key store, which reads the setting {name.Key}"
                : $"the code fix of {own} takes it from the configuration, or from the environment where the code has none",
            Command = project.HasAnalyzers ? new FormatCommand(choice.Shown(project.FullPath), leak.File.Path, ids) : null,
        };
    }
}
