using System.Globalization;
using System.Text;
using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Tests.Values.Labelled;

namespace ApiXGuard.Detection.Tests.Values;

/// <summary>The labelled set, judged once, and the tables of docs/detection-quality.md.</summary>
internal sealed class QualityReport
{
    private static readonly (string Row, Func<QualityMeasure, bool> IsKey)[] KeyRows =
    [
        ("everything", m => m.IsKey),
        ("without placeholders", m => !m.IsReference && !m.IsPublic && m.IsRandom(RandomTextParts.All)),
        ("without references", m => !m.IsPlaceholder && !m.IsPublic && m.IsRandom(RandomTextParts.All)),
        ("without public values", m => !m.IsPlaceholder && !m.IsReference && m.IsRandom(RandomTextParts.All)),
        ("without the model of letters", m => m.Passes && m.IsRandom(RandomTextParts.Words | RandomTextParts.Sequences)),
        ("without words", m => m.Passes && m.IsRandom(RandomTextParts.Letters | RandomTextParts.Sequences)),
        ("without sequences", m => m.Passes && m.IsRandom(RandomTextParts.Letters | RandomTextParts.Words)),
        ("randomness alone", m => m.IsRandom(RandomTextParts.All)),
        ("Shannon entropy of 3 bits instead of the model", m => m.Passes && m.Entropy >= 3),
        ("Shannon entropy of 3.5 bits instead of the model", m => m.Passes && m.Entropy >= 3.5),
        ("Shannon entropy of 4 bits instead of the model", m => m.Passes && m.Entropy >= 4),
        ("Shannon entropy of 4.5 bits instead of the model", m => m.Passes && m.Entropy >= 4.5),
        ("Shannon entropy of 3.5 bits alone", m => m.Entropy >= 3.5),
    ];

    private static readonly (string Row, Func<QualityMeasure, bool> IsPassword)[] PasswordRows =
    [
        ("everything", m => m.IsPassword),
        ("without placeholders", m => !m.IsReference && !m.IsPublic && m.IsPlausible),
        ("without references", m => !m.IsPlaceholder && !m.IsPublic && m.IsPlausible),
        ("without public values", m => !m.IsPlaceholder && !m.IsReference && m.IsPlausible),
        ("without the judgement of passwords", m => m.Passes),
        ("the judgement of passwords alone", m => m.IsPlausible),
        ("randomness instead of the judgement of passwords", m => m.IsKey),
    ];

    public static QualityReport Instance { get; } = new();

    public IReadOnlyList<QualityMeasure> Keys { get; } = Measure(GeneratedSecrets.MachineMade);

    public IReadOnlyList<QualityMeasure> Passwords { get; } = Measure(GeneratedSecrets.PersonMade.Concat(LabelledFiles.Passwords));

    public IReadOnlyList<QualityMeasure> Written { get; } = Measure(LabelledFiles.Innocents);

    public IReadOnlyList<QualityMeasure> Generated { get; } = Measure(GeneratedInnocents.All);

    /// <summary>The tables, in Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(Format($"Set: {Keys.Count} keys of {Kinds(Keys)} alphabets and lengths, {Passwords.Count} passwords, "));
        text.Append(Format($"{Written.Count} innocents written by hand, {Generated.Count} generated ({Kinds(Generated)} kinds).\n\n"));
        text.Append("Under a name of a key (`apiKey = …`), where only random values are secrets:\n\n");
        text.Append("| filters | keys missed | false alarms, by hand | false alarms, generated |\n|---|---|---|---|\n");
        foreach (var (row, isKey) in KeyRows)
            text.Append(Format($"| {row} | {Keys.Count(m => !isKey(m))} | {Written.Count(isKey)} | {Generated.Count(isKey)} |\n"));
        text.Append("\nUnder a name of a password (`password = …`), where what a person may have chosen is one too:\n\n");
        text.Append("| filters | keys missed | passwords missed | false alarms, by hand | false alarms, generated |\n|---|---|---|---|---|\n");
        foreach (var (row, isPassword) in PasswordRows)
            text.Append(Format($"| {row} | {Keys.Count(m => !isPassword(m))} | {Passwords.Count(m => !isPassword(m))} | {Written.Count(isPassword)} | {Generated.Count(isPassword)} |\n"));
        text.Append("\nKeys missed, by kind: ");
        var missed = Keys.GroupBy(m => m.Labelled.Kind).Select(g => (g.Key, Missed: g.Count(m => !m.IsKey), All: g.Count())).Where(k => k.Missed > 0);
        text.Append(string.Join(", ", missed.Select(k => Format($"{k.Key} {k.Missed} of {k.All}")))).Append("; none of any other kind.\n");
        return text.ToString();
    }

    public static IReadOnlyList<QualityMeasure> Measure(IEnumerable<LabelledValue> values) => [.. values.Select(v => new QualityMeasure(v))];

    private static int Kinds(IReadOnlyList<QualityMeasure> measures) => measures.Select(m => m.Labelled.Kind).Distinct().Count();

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
