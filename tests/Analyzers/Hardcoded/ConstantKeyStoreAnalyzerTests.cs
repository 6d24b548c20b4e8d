using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    ApiXGuard.Analyzers.Hardcoded.ConstantKeyStoreAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class ConstantKeyStoreAnalyzerTests
{
    private const string Octokit = "namespace Octokit { public class Credentials { public Credentials(string token) { } } }";

    [Fact]
    public Task The_message_says_what_was_found_and_what_to_do() => VerifyCS.VerifyAnalyzerAsync(
        "class C { object M() => new Octokit.Credentials({|#0:\"winter\"|}); }" + Octokit,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "Secret of a credential is a constant: whoever reads the code or the assembly has it, and it cannot be rotated without a release. Revoke it, and read its successor from a key store or configuration."));

    [Fact]
    public Task A_type_of_the_same_name_elsewhere_is_judged_by_its_parameters() => VerifyCS.VerifyAnalyzerAsync(
        "class C { object M() => new Shop.Credentials(\"winter\"); } namespace Shop { public class Credentials { public Credentials(string season) { } } }");
}
