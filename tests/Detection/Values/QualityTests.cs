using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Tests.Values.Labelled;

namespace ApiXGuard.Detection.Tests.Values;

/// <summary>Guards what docs/detection-quality.md says. A change that moves a figure moves the document with it.</summary>
public sealed class QualityTests
{
    private const string Begin = "<!-- tables: begin -->\n";
    private const string End = "<!-- tables: end -->";

    [Fact]
    public void Keys_of_twenty_characters_and_more_are_found()
    {
        var long20 = QualityReport.Instance.Keys.Where(m => m.Labelled.Value.Length >= 20 && !m.Labelled.Kind.StartsWith("with marks", StringComparison.Ordinal)).ToList();
        AssertAtMost(0.001, long20, m => !m.IsKey);
        AssertAtMost(0.001, long20, m => !m.IsPassword);
    }

    [Fact]
    public void Keys_of_any_length_are_found_under_a_name_of_a_password() => AssertAtMost(0.01, QualityReport.Instance.Keys, m => !m.IsPassword);

    [Fact]
    public void Passwords_that_people_choose_are_found() => AssertAtMost(0.015, QualityReport.Instance.Passwords, m => !m.IsPassword);

    [Fact]
    public void Innocents_written_by_hand_raise_no_alarm()
    {
        AssertAtMost(0.004, QualityReport.Instance.Written, m => m.IsKey);
        AssertAtMost(0.008, QualityReport.Instance.Written, m => m.IsPassword);
    }

    [Fact]
    public void Generated_innocents_raise_no_alarm()
    {
        AssertAtMost(0.001, QualityReport.Instance.Generated, m => m.IsKey);
        AssertAtMost(0.001, QualityReport.Instance.Generated, m => m.IsPassword);
    }

    [Fact]
    public void Names_and_literals_of_real_programs_raise_hardly_an_alarm()
    {
        var names = QualityReport.Measure(CompiledInnocents.Names);
        var literals = QualityReport.Measure(CompiledInnocents.Literals);
        Assert.InRange(names.Count, 5000, int.MaxValue);
        Assert.InRange(literals.Count, 2000, int.MaxValue);
        AssertAtMost(0.001, names, m => m.IsKey);
        AssertAtMost(0.003, names, m => m.IsPassword);
        AssertAtMost(0.002, literals, m => m.IsKey);
        AssertAtMost(0.004, literals, m => m.IsPassword);
    }

    [Fact]
    public void Every_filter_holds_back_something_that_no_other_does()
    {
        var innocents = QualityReport.Instance.Written.Concat(QualityReport.Instance.Generated).ToList();
        // Names of real programs beside them: the words of the generated ones are none of the list, on purpose.
        innocents.AddRange(QualityReport.Measure(CompiledInnocents.Names));
        var all = innocents.Count(m => m.IsKey);
        Assert.True(all < innocents.Count(m => !m.IsReference && !m.IsPublic && m.IsRandom(RandomTextParts.All)));
        Assert.True(all < innocents.Count(m => !m.IsPlaceholder && !m.IsPublic && m.IsRandom(RandomTextParts.All)));
        Assert.True(all < innocents.Count(m => !m.IsPlaceholder && !m.IsReference && m.IsRandom(RandomTextParts.All)));
        Assert.True(all < innocents.Count(m => m.Passes && m.IsRandom(RandomTextParts.Words | RandomTextParts.Sequences)));
        Assert.True(all < innocents.Count(m => m.Passes && m.IsRandom(RandomTextParts.Letters | RandomTextParts.Sequences)));
    }

    [Fact]
    public void The_document_shows_the_figures_of_this_build()
    {
        var path = Path.Combine(Root(), "docs", "detection-quality.md");
        var text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var tables = QualityReport.Instance.ToMarkdown();
        if (Environment.GetEnvironmentVariable("APIXGUARD_UPDATE_DOCS") == "1")
            File.WriteAllText(path, text[..begin] + tables + text[end..]);
        else
            Assert.Equal(tables, text[begin..end]);
    }

    private static void AssertAtMost(double share, IReadOnlyList<QualityMeasure> measures, Func<QualityMeasure, bool> isWrong)
    {
        var wrong = measures.Where(isWrong).ToList();
        Assert.True(
            wrong.Count <= share * measures.Count,
            $"{wrong.Count} of {measures.Count} are judged wrongly: {string.Join(" | ", wrong.Take(40).Select(m => $"{m.Labelled.Kind}: {m.Labelled.Value}"))}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ApiXGuard.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
