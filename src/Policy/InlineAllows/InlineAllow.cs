namespace ApiXGuard.Policy;

/// <summary>A comment that allows secrets of some rules in some lines, with its reason.</summary>
/// <param name="Scope">Which of the four forms it is.</param>
/// <param name="Line">Where the comment stands, counted from 1.</param>
/// <param name="FirstLine">First line it covers.</param>
/// <param name="LastLine">Last line it covers.</param>
/// <param name="Rules">The rules it names.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record InlineAllow(
    InlineAllowScope Scope, int Line, int FirstLine, int LastLine, IReadOnlyList<RuleSelector> Rules, string Reason);

/// <summary>The forms of an inline allow.</summary>
public enum InlineAllowScope
{
    /// <summary><c>apixguard:allow</c>: the line it stands on.</summary>
    Line,

    /// <summary><c>apixguard:allow-next-line</c>: the line below.</summary>
    NextLine,

    /// <summary><c>apixguard:allow-begin</c> to <c>apixguard:allow-end</c>: the lines between, both included.</summary>
    Block,

    /// <summary><c>apixguard:allow-file</c>: the whole file.</summary>
    File,
}

/// <summary>A comment that looks like an inline allow and does not count. Repeats nothing of the text.</summary>
/// <param name="Line">Where it stands, counted from 1.</param>
/// <param name="FirstLine">First line it would have covered.</param>
/// <param name="LastLine">Last line it would have covered.</param>
/// <param name="Message">What it lacks.</param>
public sealed record InlineAllowWarning(int Line, int FirstLine, int LastLine, string Message);
