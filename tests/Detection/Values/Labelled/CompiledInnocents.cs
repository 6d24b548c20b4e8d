using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ApiXGuard.Detection.Tests.Values.Labelled;

/// <summary>
/// What real programs hold: the private names and the string literals of the framework and the test library, read from their metadata.
/// The model was trained on public names and documentation, not on these.
/// </summary>
internal static class CompiledInnocents
{
    public static IReadOnlyList<LabelledValue> Names { get; } = [.. Read(NamesOf, "compiled name")];

    public static IReadOnlyList<LabelledValue> Literals { get; } = [.. Read(LiteralsOf, "compiled literal")];

    private static IEnumerable<LabelledValue> Read(Func<MetadataReader, IEnumerable<string>> part, string kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string[] assemblies =
        [
            typeof(object).Assembly.Location, typeof(HttpClient).Assembly.Location, typeof(System.Xml.XmlReader).Assembly.Location,
            typeof(System.Text.RegularExpressions.Regex).Assembly.Location, typeof(System.Text.Json.JsonDocument).Assembly.Location,
            typeof(FactAttribute).Assembly.Location,
        ];
        foreach (var assembly in assemblies)
        {
            using var file = new PEReader(File.OpenRead(assembly));
            foreach (var text in part(file.GetMetadataReader()))
            {
                // What a compiler wrote itself (<>c, b__0, hashes of names) is no name of a person's.
                if (text.Length is >= 8 and <= 120 && !text.Contains('<', StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal) && !IsDigest(text) && seen.Add(text))
                    yield return new LabelledValue(kind, "", text);
            }
        }
    }

    // Fields for initial data are named by the hash of what they hold.
    private static bool IsDigest(string text) => text.Length >= 32 && text.AsSpan().IndexOfAnyExcept("0123456789ABCDEF") < 0;

    private static IEnumerable<string> NamesOf(MetadataReader reader)
    {
        foreach (var handle in reader.FieldDefinitions)
            yield return reader.GetString(reader.GetFieldDefinition(handle).Name);
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & System.Reflection.MethodAttributes.MemberAccessMask) != System.Reflection.MethodAttributes.Public)
                yield return reader.GetString(method.Name);
        }
    }

    private static IEnumerable<string> LiteralsOf(MetadataReader reader)
    {
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = reader.GetNextHandle(handle))
            yield return reader.GetUserString(handle);
    }
}
