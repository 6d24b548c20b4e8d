using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Lets a call pass the dependency, which it gets at its own place.</summary>
internal static class CallSiteUpdate
{
    /// <summary>Passes it; false where it cannot be had there.</summary>
    /// <param name="injection">The work so far.</param>
    /// <param name="site">The call.</param>
    /// <param name="parameter">The new parameter.</param>
    /// <param name="index">Where it stands.</param>
    public static async Task<bool> PassAsync(Injection injection, Mark site, string parameter, int index)
    {
        if (await ArgumentsAsync(injection, site).ConfigureAwait(false) is not { } arguments)
            return false;
        if (await injection.GiveAsync(arguments).ConfigureAwait(false) is not { } expression)
            return false;
        var spot = await injection.FindAsync(arguments).ConfigureAwait(false);
        var list = (ArgumentListSyntax)spot.Node;
        if (list.ContainsDirectives || Generated.Is(spot.Root))
            return false;
        var isPositional = list.Arguments.Count >= index && list.Arguments.Take(index).All(argument => argument.NameColon is null);
        var argument = SyntaxFactory.Argument(expression);
        if (!isPositional)
        {
            argument = argument.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(parameter))
                .WithColonToken(SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var inserted = Lists.Insert(list.Arguments, isPositional ? index : list.Arguments.Count, argument, Layout.EndOfLine(spot.Root));
        injection.Replace(arguments.Document, spot.Root.ReplaceNode(list, list.WithArguments(inserted)));
        return true;
    }

    /// <summary>The arguments of the call, which is written out first where it was not.</summary>
    private static async Task<Mark?> ArgumentsAsync(Injection injection, Mark site)
    {
        var spot = await injection.FindAsync(site).ConfigureAwait(false);
        switch (spot.Node)
        {
            case InvocationExpressionSyntax call:
                return await injection.MarkAsync(site.Document, call.ArgumentList).ConfigureAwait(false);
            case ConstructorInitializerSyntax initializer:
                return await injection.MarkAsync(site.Document, initializer.ArgumentList).ConfigureAwait(false);
            case PrimaryConstructorBaseTypeSyntax primary:
                return await injection.MarkAsync(site.Document, primary.ArgumentList).ConfigureAwait(false);
            case BaseObjectCreationExpressionSyntax { ArgumentList: { } list }:
                return await injection.MarkAsync(site.Document, list).ConfigureAwait(false);
            case ObjectCreationExpressionSyntax creation:
                var type = creation.Type;
                await injection.ReplaceAsync(site, _ => creation.WithType(type.WithoutTrailingTrivia())
                    .WithArgumentList(SyntaxFactory.ArgumentList().WithTrailingTrivia(type.GetTrailingTrivia()))).ConfigureAwait(false);
                return await ArgumentsAsync(injection, site).ConfigureAwait(false);
            case SimpleBaseTypeSyntax simple:
                await injection.ReplaceAsync(site, _ => simple.CopyAnnotationsTo(SyntaxFactory.PrimaryConstructorBaseType(simple.Type.WithoutTrailingTrivia())
                    .WithArgumentList(SyntaxFactory.ArgumentList().WithTrailingTrivia(simple.GetTrailingTrivia())))!).ConfigureAwait(false);
                return await ArgumentsAsync(injection, site).ConfigureAwait(false);
            case ConstructorDeclarationSyntax constructor:
                if (constructor.ParameterList.ContainsDirectives)
                    return null;
                var initial = SyntaxFactory.ParseMemberDeclaration("C() : base() { }") is ConstructorDeclarationSyntax sample ? sample.Initializer! : null;
                var closing = constructor.ParameterList.GetTrailingTrivia();
                await injection.ReplaceAsync(site, _ => constructor
                    .WithParameterList(constructor.ParameterList.WithTrailingTrivia(SyntaxFactory.Space))
                    .WithInitializer(initial!.WithTrailingTrivia(closing))).ConfigureAwait(false);
                var changed = (ConstructorDeclarationSyntax)(await injection.FindAsync(site).ConfigureAwait(false)).Node;
                return await injection.MarkAsync(site.Document, changed.Initializer!.ArgumentList).ConfigureAwait(false);
            case TypeDeclarationSyntax declaration:
                return await Constructors.AddAsync(injection, site, declaration, callsBase: true).ConfigureAwait(false) is { } added
                    && (await injection.FindAsync(added).ConfigureAwait(false)).Node is ConstructorDeclarationSyntax { Initializer: { } baseCall }
                        ? await injection.MarkAsync(added.Document, baseCall.ArgumentList).ConfigureAwait(false)
                        : null;
            default:
                return null;
        }
    }
}
