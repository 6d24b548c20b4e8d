using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Attacks;

/// <summary>
/// That the time of a refusal tells nothing of the right signature. Measured times would say as much about the machine as about the code, so what is shown is
/// the code: one comparison, by the framework's constant-time routine, and one way on from it whichever byte differs.
/// </summary>
public sealed class TimingTests
{
    [Fact]
    public void Signatures_are_compared_by_the_constant_time_routine_and_by_nothing_else()
    {
        var judge = typeof(ApiXRequestVerifier).GetMethod("JudgeSignature", BindingFlags.Instance | BindingFlags.NonPublic)!;

        var calls = CallsOf(judge);

        Assert.Contains(calls, m => m.DeclaringType == typeof(CryptographicOperations) && m.Name == nameof(CryptographicOperations.FixedTimeEquals));
        string[] leaving = ["Equals", "op_Equality", "op_Inequality", "SequenceEqual", "SequenceCompareTo", "Compare", "CompareTo", "CompareOrdinal", "StartsWith"];
        Assert.DoesNotContain(calls, m => leaving.Contains(m.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(63)]
    public async Task Whichever_digit_differs_the_answer_and_the_reason_are_the_same(int digit)
    {
        await using var server = await ApiXTestServer.StartAsync();
        var request = server.Signed();
        var signature = request["X-Signature"]!.ToCharArray();
        signature[digit] = signature[digit] == '0' ? '1' : '0';
        request["X-Signature"] = new string(signature);

        var response = await server.SendAsync(request);

        Assert.Equal((401, "invalidRequest"), (response.Status, response.Id));
        Assert.Equal("wrong-signature", server.Audit.Events.Single().Reason);
    }

    // The methods named by the call instructions of a method (ECMA-335: call is 0x28, callvirt 0x6F, each with a token of four bytes). A byte that only looks
    // like an instruction resolves to no method, or to one more than there is, which makes the test stricter and never laxer.
    private static List<MethodBase> CallsOf(MethodInfo method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        var calls = new List<MethodBase>();
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] is not (0x28 or 0x6F))
                continue;
            var token = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1));
            if ((token >> 24) is not (0x06 or 0x0A or 0x2B))
                continue;
            try
            {
                if (method.Module.ResolveMethod(token) is { } called)
                    calls.Add(called);
            }
            catch (ArgumentException)
            {
                // No method has this token.
            }
        }

        return calls;
    }
}
