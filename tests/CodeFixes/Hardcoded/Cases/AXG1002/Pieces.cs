// A text that is put together over several statements: one piece would move, and the others would stay.
class Pieces
{
    string Token()
    {
        var token = [|"$github:head$"|];
        token += {|AXG1001:"$github:tail$"|};
        return token;
    }
}
