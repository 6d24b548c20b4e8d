using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>
/// What an allow, a path allowlist or the configuration names a rule by: its id or an alias, the id of a diagnostic
/// (<c>AXG1001</c>), or <c>*</c> for every rule. Letter case does not count.
/// </summary>
public readonly record struct RuleSelector
{
    private RuleSelector(string text) => Text = text;

    /// <summary>The selector as written.</summary>
    public string Text { get; }

    /// <summary>Whether every rule is meant.</summary>
    public bool IsAll => Text == "*";

    /// <summary>Whether a diagnostic is meant.</summary>
    public bool IsDiagnostic => IsDiagnosticId(Text);

    /// <summary>Takes what was written.</summary>
    public static RuleSelector Of(string text) => new(text);

    /// <summary>Whether a text has the form of a diagnostic's id: <c>AXG</c> and four digits.</summary>
    public static bool IsDiagnosticId(string? text) =>
        text is { Length: 7 } && text.StartsWith("AXG", StringComparison.OrdinalIgnoreCase) && text.Skip(3).All(c => c is >= '0' and <= '9');

    /// <summary>Whether a match of the rule is meant.</summary>
    /// <param name="rule">The match's rule.</param>
    /// <param name="diagnosticId">
    /// The diagnostic under which the match is shown. The scanner has none and gives <see langword="null"/>; then every diagnostic that
    /// may show matches of the rule is taken to mean it, because what silences a secret in the editor has to silence it at commit.
    /// </param>
    public bool Selects(SecretRule rule, string? diagnosticId)
    {
        if (IsAll)
            return true;
        if (IsDiagnostic)
            return diagnosticId is null ? DiagnosticOfRule.MayShow(Text, rule) : Same(Text, diagnosticId);
        if (Same(Text, rule.Id))
            return true;
        foreach (var alias in rule.Aliases)
        {
            if (Same(Text, alias))
                return true;
        }

        return false;
    }

    /// <summary>Whether a diagnostic that shows no secret of the catalogue (a log call, a comparison) is meant.</summary>
    /// <param name="diagnosticId">The diagnostic's id.</param>
    public bool SelectsDiagnostic(string diagnosticId) => IsAll || Same(Text, diagnosticId);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
