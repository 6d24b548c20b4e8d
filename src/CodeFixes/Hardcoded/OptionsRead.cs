using ApiXGuard.CodeFixes.Settings;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>
/// A setting that options hold which the type takes already. Only options of the setting's own section: another key would not be the one
/// that the value is kept under.
/// </summary>
/// <param name="Place">Where the literal is, in a solution whose options have the property.</param>
/// <param name="Expression">The read of the property.</param>
internal sealed record OptionsRead(OpenPlace Place, ExpressionSyntax Expression)
{
    /// <summary>Finds the options, and gives them the property if they lack it.</summary>
    public static async Task<OptionsRead?> TryAsync(OpenPlace place, SettingName setting, CancellationToken cancellationToken)
    {
        if (setting.IsConnectionString || await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var solution = place.Document.Project.Solution;
        foreach (var options in OptionsInScope.At(model, place.Expression))
        {
            if (!string.Equals(await OptionsSection.OfAsync(options.Type, solution, cancellationToken).ConfigureAwait(false), setting.Section, StringComparison.OrdinalIgnoreCase))
                continue;
            var read = SettingRead.FromOptions(options.Expression, setting.Name);
            if (options.Type.GetMembers(setting.Name) is { Length: > 0 } members)
            {
                if (members[0] is IPropertySymbol { Type.SpecialType: SpecialType.System_String, SetMethod: not null, IsStatic: false })
                    return new OptionsRead(place, read);
                continue;
            }

            if (Declaration(options.Type) is not { } declaration || solution.GetDocument(declaration.SyntaxTree) is not { } home)
                continue;
            // Both may be in one file.
            var mark = new SyntaxAnnotation();
            solution = place.Document.WithSyntaxRoot(root.ReplaceNode(place.Expression, place.Expression.WithAdditionalAnnotations(mark))).Project.Solution;
            if (await AddAsync(solution.GetDocument(home.Id)!, declaration.Span.Start, home.Id == place.Document.Id, declaration, setting.Name, cancellationToken).ConfigureAwait(false) is not { } added)
                continue;
            var document = added.GetDocument(place.Document.Id)!;
            var marked = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!.GetAnnotatedNodes(mark).OfType<ExpressionSyntax>().First();
            return new OptionsRead(new OpenPlace(document, marked), read);
        }

        return null;
    }

    private static TypeDeclarationSyntax? Declaration(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .FirstOrDefault(static declaration => declaration is ClassDeclarationSyntax or RecordDeclarationSyntax && declaration.CloseBraceToken.Span.Length > 0);

    // Marking changed no text, so that the declaration stands where it stood.
    private static async Task<Solution?> AddAsync(Document document, int start, bool isSameFile, TypeDeclarationSyntax declaration, string name, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var current = isSameFile ? root.FindToken(start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>(node => node.SpanStart == start) : declaration;
        if (current is null)
            return null;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var line = text.ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var last = current.Members.LastOrDefault();
        var indent = last is not null ? JsonBlanks.IndentAt(text.ToString(), last.SpanStart) : JsonBlanks.IndentAt(text.ToString(), current.SpanStart) + "    ";
        var written = (last is null ? string.Empty : line) + indent + "public string " + name + " { get; set; } = \"\";" + line;
        var property = SyntaxFactory.ParseMemberDeclaration(written);
        return property is null ? null : document.WithSyntaxRoot(root.ReplaceNode(current, current.WithMembers(current.Members.Add(property)))).Project.Solution;
    }
}
