namespace ApiXGuard.Detection.Scanning;

/// <summary>What the name of a folder says of the files below it.</summary>
internal static class FolderNames
{
    private static readonly Dictionary<string, PathTraits> Known = Table(
        (PathTraits.Test, "test tests testing spec specs __tests__ __mocks__ __fixtures__ __snapshots__ mock mocks fixture fixtures testdata test-data test_data "
            + "testfixtures testresources unittest unittests unit-tests integrationtest integrationtests integration-tests e2e cypress testcases testsuite test-suite "
            + "testsupport androidtest stubs fakes playwright"),
        (PathTraits.Example, "example examples sample samples demo demos doc docs documentation tutorial tutorials template templates quickstart quickstarts snippets cookbook playground"),
        (PathTraits.Generated, "obj dist node_modules bower_components vendor generated __generated__ .next .nuxt .angular"),
        (PathTraits.Localisation, "locale locales i18n l10n lang langs languages translation translations resw messages"));

    public static PathTraits TraitsOf(string folder)
    {
        var traits = Known.TryGetValue(folder, out var known) ? known : PathTraits.None;
        // Acme.Billing.Tests, billing-test, billing_samples: the last word counts. "contest" and "latest" are one word.
        if (NameWords.Last(folder) is { Length: > 0 } last && last.Length < folder.Length && Known.TryGetValue(last, out known))
            traits |= known & (PathTraits.Test | PathTraits.Example);
        return traits;
    }

    private static Dictionary<string, PathTraits> Table(params (PathTraits Trait, string Names)[] rows)
    {
        var table = new Dictionary<string, PathTraits>(StringComparer.OrdinalIgnoreCase);
        foreach (var (trait, names) in rows)
        {
            foreach (var name in names.Split(' '))
                table[name] = trait;
        }

        return table;
    }
}
