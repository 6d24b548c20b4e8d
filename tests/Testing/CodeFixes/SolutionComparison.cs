using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares every file of a project with what is expected: text, encoding, name and folders.</summary>
internal static class SolutionComparison
{
    public static async Task VerifyAsync(
        Project project,
        ProjectState expected,
        Func<string, string, (string Name, IEnumerable<string> Folders)> split,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        await VerifyAsync(project.Documents, expected.Sources, nameof(expected.Sources)).ConfigureAwait(false);
        await VerifyAsync(project.AdditionalDocuments, expected.AdditionalFiles, nameof(expected.AdditionalFiles)).ConfigureAwait(false);
        await VerifyAsync(project.AnalyzerConfigDocuments, expected.AnalyzerConfigFiles, nameof(expected.AnalyzerConfigFiles)).ConfigureAwait(false);

        async Task VerifyAsync(IEnumerable<TextDocument> actual, SourceFileCollection files, string kind)
        {
            TextDocument[] documents = [.. actual];
            verifier.Equal(files.Count, documents.Length, $"expected '{files.Count}' {kind} but found '{documents.Length}': {string.Join(", ", documents.Select(document => document.Name))}");
            for (var i = 0; i < documents.Length; i++)
            {
                var (path, content) = files[i];
                var text = documents[i] is Document source
                    ? await TextOfAsync(source, cancellationToken).ConfigureAwait(false)
                    : await documents[i].GetTextAsync(cancellationToken).ConfigureAwait(false);
                verifier.EqualOrDiff(content.ToString(), text.ToString(), $"content of '{path}' did not match. Diff shown with expected as baseline:");
                verifier.Equal(content.Encoding, text.Encoding, $"encoding of '{path}' was expected to be '{content.Encoding?.WebName}' but was '{text.Encoding?.WebName}'");
                verifier.Equal(
                    content.ChecksumAlgorithm, text.ChecksumAlgorithm, $"checksum algorithm of '{path}' was expected to be '{content.ChecksumAlgorithm}' but was '{text.ChecksumAlgorithm}'");
                var (name, folders) = split(expected.DefaultPrefix, path);
                verifier.Equal(name, documents[i].Name, $"file name was expected to be '{name}' but was '{documents[i].Name}'");
                verifier.SequenceEqual(folders, documents[i].Folders, message: $"folders were expected to be '{string.Join('/', folders)}' but were '{string.Join('/', documents[i].Folders)}'");
            }
        }
    }

    /// <summary>An editor simplifies and formats what the fix marked before anybody sees it.</summary>
    private static async Task<SourceText> TextOfAsync(Document document, CancellationToken cancellationToken)
    {
        var simplified = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        var formatted = await Formatter.FormatAsync(simplified, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await formatted.GetTextAsync(cancellationToken).ConfigureAwait(false);
    }
}
