using System.Text;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Writes constructors and what they assign.</summary>
internal static class Constructors
{
    /// <summary>Adds a constructor without parameters to a type that has none.</summary>
    /// <param name="injection">The work so far.</param>
    /// <param name="typeMark">The part of the type that gets it.</param>
    /// <param name="type">That part as it is now.</param>
    /// <param name="callsBase">Whether it has to say <c>: base()</c>.</param>
    /// <returns>The constructor.</returns>
    public static async Task<Mark?> AddAsync(Injection injection, Mark typeMark, TypeDeclarationSyntax type, bool callsBase)
    {
        var spot = await injection.FindAsync(typeMark).ConfigureAwait(false);
        if (Generated.Is(spot.Root) || spot.Model.GetDeclaredSymbol(type) is not { } symbol || Conventions.IsConstructedElsewhere(symbol))
            return null;
        var mark = new Mark(typeMark.Document, new SyntaxAnnotation());
        var index = type.Members.TakeWhile(member => member is FieldDeclarationSyntax).Count();
        if (index > 0 && Conditions.AreOpen(type, type.Members[index - 1]))
            index = 0;
        if (Members.Insert(type, index, Text(spot.Root, type, symbol, callsBase, documented: null), mark.Annotation, separated: true) is not { } changed)
            return null;
        injection.Replace(typeMark.Document, spot.Root.ReplaceNode(type, changed));
        // Where public members have to be documented, so has this one.
        var added = await injection.FindAsync(mark).ConfigureAwait(false);
        if (added.Model.GetDiagnostics(added.Node.Span, injection.CancellationToken).Any(diagnostic => diagnostic.Id == "CS1591" && !diagnostic.IsSuppressed))
        {
            var documented = Members.Insert(type, index, Text(spot.Root, type, symbol, callsBase, injection.Dependency), mark.Annotation, separated: true)!;
            injection.Replace(typeMark.Document, spot.Root.ReplaceNode(type, documented));
        }

        return mark;
    }

    /// <summary>Assigns the parameter to the field, behind the assignments that the constructor begins with.</summary>
    public static async Task AssignAsync(Injection injection, Mark mark, string field, string parameter, MemberStyle style)
    {
        var spot = await injection.FindAsync(mark).ConfigureAwait(false);
        var constructor = (ConstructorDeclarationSyntax)spot.Node;
        var left = style.UsesThis || field == parameter ? "this." + Scope.Escaped(field) : Scope.Escaped(field);
        var names = new HashSet<string>(constructor.ParameterList.Parameters.Select(each => each.Identifier.ValueText), StringComparer.Ordinal);
        injection.Replace(mark.Document, spot.Root.ReplaceNode(constructor, Statements.Insert(constructor, $"{left} = {Scope.Escaped(parameter)};", Layout.EndOfLine(spot.Root), statement => IsOpening(statement, names))));
    }

    // Guards and assignments of parameters; what comes later may use the field already.
    private static bool IsOpening(StatementSyntax statement, HashSet<string> parameters) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } =>
            assignment.Right is IdentifierNameSyntax name && parameters.Contains(name.Identifier.ValueText)
            || assignment.Right is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: IdentifierNameSyntax guarded } && parameters.Contains(guarded.Identifier.ValueText),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } =>
            call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax thrower } && thrower.Identifier.ValueText.StartsWith("Argument", StringComparison.Ordinal),
        IfStatementSyntax { Statement: ThrowStatementSyntax or BlockSyntax { Statements: { Count: 1 } } } guard => guard.DescendantNodes().OfType<ThrowStatementSyntax>().Any(),
        _ => false,
    };

    private static string Text(SyntaxNode root, TypeDeclarationSyntax type, INamedTypeSymbol symbol, bool callsBase, Dependency? documented)
    {
        var endOfLine = Layout.EndOfLine(root);
        var indentation = Layout.OfMembers(type);
        var text = new StringBuilder();
        if (documented is { } dependency)
        {
            text.Append($"{indentation}/// <summary>Creates it.</summary>{endOfLine}");
            text.Append($"{indentation}/// <param name=\"{dependency.Name}\">{Documentation.DescriptionOf(dependency)}</param>{endOfLine}");
        }

        text.Append($"{indentation}{(symbol.IsAbstract ? "protected" : "public")} {type.Identifier.Text}()");
        if (callsBase)
            text.Append(" : base()");
        text.Append(Layout.OpensOnSameLine(type) ? " {" : $"{endOfLine}{indentation}{{").Append($"{endOfLine}{indentation}}}{endOfLine}");
        return text.ToString();
    }
}
