using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.Cases;

/// <summary>Assemblies compiled from Stubs/NAME.cs, for packages that cannot be restored everywhere: the members that rules look for.</summary>
internal static class StubAssemblies
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Compiled = new(StringComparer.Ordinal);

    public static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "Stubs", name + ".cs");

    public static MetadataReference Of(string name, IEnumerable<MetadataReference> references) => Compiled.GetOrAdd(name, _ => Compile(name, references));

    private static MetadataReference Compile(string name, IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            "Stub." + name,
            [CSharpSyntaxTree.ParseText(File.ReadAllText(FileOf(name)))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success
            ? MetadataReference.CreateFromImage(stream.ToArray())
            : throw new InvalidDataException($"{FileOf(name)} does not compile: {string.Join("; ", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))}");
    }
}
