export const token: string = '{|AXG3003:$github.3$|}';
