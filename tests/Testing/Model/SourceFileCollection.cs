using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files with a path each.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, TextOf(file.content)));

    public void Add((Type sourceGeneratorType, string filename, string content) file) =>
        Add((file.sourceGeneratorType, file.filename, TextOf(file.content)));

    public void Add((Type sourceGeneratorType, string filename, SourceText content) file)
    {
        var generator = file.sourceGeneratorType;
        Add((Path.Combine(generator.Assembly.GetName().Name ?? "", generator.FullName!, file.filename), file.content));
    }

    internal static SourceText TextOf(string content) => SourceText.From(content, Encoding.UTF8);
}

/// <summary>Files that get a path by their number when they come without one: /0/Test0.cs, /0/Test1.cs.</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    public void Add(string content) => Add(TextOf(content));

    public void Add(SourceText content) => Add(($"{defaultPrefix}{Count}.{defaultExtension}", content));
}
