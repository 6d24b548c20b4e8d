using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References beside those of the framework.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    public void Add(Assembly assembly) => Add(assembly.Location);

    public void Add(string path) => Add(MetadataReferences.CreateReferenceFromFile(path));
}
