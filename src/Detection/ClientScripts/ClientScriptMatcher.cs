using ApiXGuard.Detection.Assignments;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.ClientScripts;

/// <summary>
/// Finds secrets that the build of a client's script publishes. Variants: <c>variable</c>, <c>environment</c>, <c>define</c> in scripts,
/// <c>definition</c> in files of environment variables. Anchors only say that a script is worth reading: it is then read once, whole.
/// </summary>
internal sealed class ClientScriptMatcher(IReadOnlyList<SecretRule> rules) : Matcher
{
    private const int LongestName = 128;
    private const int LongestWord = 6;

    private static readonly string[] Scripts = ["process.env", "import.meta.env", "import.meta as", "$env/", "loadEnv", "EnvironmentPlugin"];

    private readonly SecretRule? _variable = RuleVariants.Find(rules, "variable");
    private readonly SecretRule? _environment = RuleVariants.Find(rules, "environment");
    private readonly SecretRule? _define = RuleVariants.Find(rules, "define");
    private readonly SecretRule? _definition = RuleVariants.Find(rules, "definition");

    // The words that end names of secrets are anchors of assignments too.
    public override IReadOnlyList<Anchor> Anchors { get; } =
    [
        .. Scripts.Select(script => new Anchor(script)),
        new("key", IgnoreCase: true),
        new("token", IgnoreCase: true),
        new("secret", IgnoreCase: true),
        new("pass", IgnoreCase: true),
        new("pwd", IgnoreCase: true),
    ];

    public override int Reach => Unbounded;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        var first = text[anchorStart];
        if (first is (byte)'i' or (byte)'$' or (byte)'l' || anchorLength > LongestWord)
            ProposeScript(text, anchorStart, anchorLength, found);
        else if ((uint)(first - 'A') < 26)
            ProposeDefinition(text, anchorStart, found);
    }

    /// <summary>Puts what the reader finds in place of the marks that ask for reading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The candidates.</param>
    /// <param name="first">The first of them that belongs to this text.</param>
    /// <param name="cancellationToken">Stops a long reading.</param>
    public void Settle(ReadOnlySpan<byte> text, CandidateList found, int first, CancellationToken cancellationToken)
    {
        if (!found.RemoveFrom(first, IsMark))
            return;
        foreach (var use in ClientScriptReader.Read(text, cancellationToken))
        {
            var rule = use.Kind switch
            {
                ClientScriptUseKind.Variable => _variable,
                ClientScriptUseKind.Environment => _environment,
                _ => _define,
            };
            found.Propose(rule, use.Start, use.Length);
        }
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var path = context.Path;
        if (path != default && !IsPlace(candidate, text, path))
            return Judgement.Dropped;
        return new Judgement(candidate.Rule.Confidence, Validity.Unknown);
    }

    private bool IsMark(Candidate candidate) => ReferenceEquals(candidate.Rule, rules[0]) && candidate.Syntax == ValueSyntax.Bare;

    private bool IsPlace(in Candidate candidate, ReadOnlySpan<byte> text, PathKind path)
    {
        if (ReferenceEquals(candidate.Rule, _definition))
            return path.Language is FileLanguage.Settings or FileLanguage.Shell;
        if (!path.Has(PathTraits.Script) || path.Has(PathTraits.Generated) || path.Has(PathTraits.Server))
            return false;
        var name = candidate.SecretIn(text);
        if (ReferenceEquals(candidate.Rule, _define))
            return path.Has(PathTraits.ClientBuild) || name.StartsWith("process.env"u8) || name.StartsWith("import.meta.env"u8);
        if (path.Has(PathTraits.ClientBuild))
            return false;
        // A server passes its environment on as a matter of course; only what browsers get has an import.meta.env.
        return ReferenceEquals(candidate.Rule, _variable) || (path.Traits & (PathTraits.Client | PathTraits.Component)) != 0 || AsciiText.IndexOf(name, "import.meta") >= 0;
    }

    /// <summary>Proposes a mark where more follows than the read of a variable that speaks of no secret.</summary>
    private void ProposeScript(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var at = start + length;
        if (length >= "process.env".Length && text[at - 1] == (byte)'v' && at + 1 < text.Length && text[at] == (byte)'.')
        {
            var end = at + 1;
            while (end < text.Length && end - at <= LongestName && Ascii.IsWord(text[end]))
                end++;
            // In the configuration of a build any name counts: process.env.API_KEY.
            if (!ClientNames.MayBeSecret(text.Slice(at + 1, end - at - 1)))
                return;
        }

        // One mark asks for all.
        if (found.Count == 0 || !IsMark(found[found.Count - 1]))
            found.Add(new Candidate(rules[0], start, length) { Syntax = ValueSyntax.Bare });
    }

    // VITE_API_SECRET=… at the beginning of a line, perhaps behind export, ENV or ARG.
    private void ProposeDefinition(ReadOnlySpan<byte> text, int anchorStart, CandidateList found)
    {
        var start = anchorStart;
        while (start > 0 && anchorStart - start <= LongestName && Ascii.IsWord(text[start - 1]))
            start--;
        if (start == anchorStart)
            return;
        var end = anchorStart;
        while (end < text.Length && end - start <= LongestName && Ascii.IsWord(text[end]))
            end++;
        if (end >= text.Length || text[end] != (byte)'=' || !IsLineStart(text, start))
            return;
        var name = text.Slice(start, end - start);
        if (ClientNames.IsPublishedSecret(name) && IsValue(text, end + 1))
            found.Propose(_definition, start, end - start);
    }

    private static bool IsLineStart(ReadOnlySpan<byte> text, int start)
    {
        while (start > 0 && Ascii.IsBlank(text[start - 1]))
            start--;
        return start == 0 || Ascii.IsNewLine(text[start - 1]) || Ascii.EndsAt(text, start, "export"u8) || Ascii.EndsAt(text, start, "\nenv"u8) || Ascii.EndsAt(text, start, "\narg"u8);
    }

    private static bool IsValue(ReadOnlySpan<byte> text, int start)
    {
        const int Shortest = 4, Longest = 4096;
        var rest = text.Slice(start, Math.Min(Longest, text.Length - start));
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var value = Ascii.Trim(end < 0 ? rest : rest.Slice(0, end));
        if (!value.IsEmpty && Ascii.IsQuote(value[0]) && value.Slice(1).IndexOf(value[0]) is var close and >= 0)
            value = value.Slice(1, close);
        else if (AsciiText.IndexOf(value, " #") is var comment and >= 0)
            value = Ascii.Trim(value.Slice(0, comment));
        return value.Length >= Shortest && value[0] is not ((byte)'$' or (byte)'<' or (byte)'#' or (byte)'%' or (byte)'{') && !Placeholders.IsPlaceholder(value);
    }
}
