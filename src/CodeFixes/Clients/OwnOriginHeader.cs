using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Clients;

/// <summary>
/// Removes the header that carries a secret to the server that the client came from: that server holds the key, and knows its users otherwise.
/// Offered where every <c>BaseAddress</c> in the project is that of the host, where the request's address is relative, and where the secret
/// is read within the statement that sets the header. A request to elsewhere is not rewritten: which endpoint of the own server stands in
/// for it, only its author knows.
/// </summary>
internal sealed class OwnOriginHeader : Rewriting
{
    /// <inheritdoc/>
    public override string Key => FixKeys.Remove;

    /// <inheritdoc/>
    public override string TitleOf(FixTarget target) => "Leave the key to the server";

    /// <inheritdoc/>
    public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
    {
        if (target.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement || RequestOf(statement, target.Node) is not { } request)
            return null;
        var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
        if (!IsRelative(request, model, cancellationToken) || !await IsOwnOriginAsync(target.Document.Project, cancellationToken).ConfigureAwait(false))
            return null;
        var changed = Removal.Statement(target.Root, statement);
        return changed is null ? null : target.Document.WithSyntaxRoot(changed).Project.Solution;
    }

    // request.Headers.Add("X-API-Key", read), request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", read)
    private static IdentifierNameSyntax? RequestOf(ExpressionStatementSyntax statement, SyntaxNode read)
    {
        var headers = statement.Expression switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAddWithoutValidation", Expression: var to }, ArgumentList.Arguments: { Count: 2 } arguments }
                when arguments[0].Expression is LiteralExpressionSyntax && arguments[1].Span.Contains(read.Span) => to,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Authorization", Expression: var to }, Right: var value } when value.Span.Contains(read.Span) => to,
            _ => null,
        };
        return headers is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers", Expression: IdentifierNameSyntax request } ? request : null;
    }

    // new HttpRequestMessage(HttpMethod.Get, "api/orders"), never given another address.
    private static bool IsRelative(IdentifierNameSyntax request, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(request, cancellationToken).Symbol is not ILocalSymbol { Type.Name: "HttpRequestMessage", DeclaringSyntaxReferences: { Length: 1 } declared } local
            || declared[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 2 } arguments } } declarator
            || arguments[1].Expression is not LiteralExpressionSyntax { Token.Value: string address } || address.Contains("://") || address.StartsWith("//", StringComparison.Ordinal))
            return false;
        return declarator.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(member => member.Name.Identifier.ValueText == "RequestUri" && member.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name) == false;
    }

    private static async Task<bool> IsOwnOriginAsync(Project project, CancellationToken cancellationToken)
    {
        var hasOne = false;
        foreach (var document in project.Documents)
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            foreach (var assignment in root?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
            {
                if (assignment.Left is not (IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress" }))
                    continue;
                if (!IsOfHost(assignment.Right))
                    return false;
                hasOne = true;
            }
        }

        return hasOne;
    }

    // new Uri(builder.HostEnvironment.BaseAddress), new Uri(navigation.BaseUri)
    private static bool IsOfHost(ExpressionSyntax address) =>
        address is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
        && arguments[0].Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HostEnvironment" } or IdentifierNameSyntax { Identifier.ValueText: "HostEnvironment" or "hostEnvironment" } }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseUri" };
}
