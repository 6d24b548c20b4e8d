namespace ApiXGuard.Policy;

/// <summary>One comment as written, before anything is known of its place.</summary>
/// <param name="Verb">What it asks for.</param>
/// <param name="Rules">The rules it names; none where it names none or not as it should.</param>
/// <param name="Reason">The reason; empty where there is none.</param>
internal readonly record struct Directive(DirectiveVerb Verb, IReadOnlyList<RuleSelector> Rules, string Reason);

/// <summary>What follows <c>apixguard:</c>.</summary>
internal enum DirectiveVerb
{
    /// <summary>No directive: a longer word.</summary>
    None,

    /// <summary>A misspelt one.</summary>
    Unknown,

    /// <summary><c>allow</c>.</summary>
    Line,

    /// <summary><c>allow-next-line</c>.</summary>
    NextLine,

    /// <summary><c>allow-begin</c>.</summary>
    Begin,

    /// <summary><c>allow-end</c>.</summary>
    End,

    /// <summary><c>allow-file</c>.</summary>
    File,
}
